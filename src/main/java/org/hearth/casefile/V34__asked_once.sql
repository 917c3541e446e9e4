-- As before; what the actor may do is asked once for all the files, where it was asked again for each of them: an import places
-- thousands.
create or replace function place_case_files(files uuid[], sites text[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_file f set site_code = p.site
    from unnest(files, sites) as p (file, site)
    where f.id = p.file
      and p.file = any ((select open_files('team', 'write') || open_files('referral', 'write'))::uuid[]);
    select stand(files, null) $$;

create or replace function referrals_became(files uuid[], families uuid[]) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update case_file f set became = b.family
    from unnest(files, families) as b (file, family)
    where f.id = b.file and f.kind = 'referral' and b.file = any ((select open_files('referral', 'write'))::uuid[]);
    select stand(files, null) $$;
