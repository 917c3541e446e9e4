-- What a message brings besides its words, by its id; its address is asked for when the message leaves, and is not kept.
alter table outbox add column enclosure_id uuid;
