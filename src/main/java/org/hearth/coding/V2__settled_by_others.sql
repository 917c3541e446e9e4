-- Where neither of the two who sorted a text works here as an evaluator any more, any other settles what they differed in.
create function may_settle(of_piece uuid, who uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select both_coded(of_piece) and sorts_texts(who) and (
        exists (select from coding c where c.piece_id = of_piece and c.coder = who)
        or not exists (select from coding c where c.piece_id = of_piece and sorts_texts(c.coder))) $$;
grant execute on function may_settle(uuid, uuid) to ${app};

drop policy settled on coding_settled;
create policy settled on coding_settled for insert to ${app}
    with check (coalesce(settled_by, bound_actor()) = bound_actor() and may_settle(piece_id, bound_actor()));

-- Of a family one parent is ever quoted: told when a text is settled, and when a parent lets a settled one be quoted later.
create function settled_words_may_be_quoted() returns trigger
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if tg_table_name = 'coding_settled' then
        perform quote_one_parent(new.piece_id);
    elsif new.use = 'quote' and old.use <> 'quote'
            and exists (select from coding_settled s where s.piece_id = new.piece_id) then
        perform quote_one_parent(new.piece_id);
    end if;
    return null;
end $$;
create trigger settled_words_may_be_quoted after insert on coding_settled
    for each row execute function settled_words_may_be_quoted();
create trigger settled_words_may_be_quoted after update of use on feedback
    for each row execute function settled_words_may_be_quoted();
