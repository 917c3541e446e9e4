-- Whole caseloads that wait for a yes are sealed by the key of keys itself. What waits in the clear is let go of, with its pages:
-- whoever uploaded it has the folder still.
truncate import_upload;
alter table import_upload rename column content to content_sealed;
alter table import_upload add column length bigint not null;
