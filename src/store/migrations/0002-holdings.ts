/**
 * Claims that tell of no event but of who holds a place are kept with the others, so that control statements rest on
 * them and the situation cites them; no incident is made of them.
 */
export const sql = `
alter table claims add column holding integer not null default 0 check (holding in (0, 1));
create index claims_events on claims (article_row, position) where holding = 0;
`;
