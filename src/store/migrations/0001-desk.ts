/**
 * The first shape of a desk. Never edited once a desk with it exists: a change is a new migration.
 *
 * `article_words` holds no text of its own (contentless) and is filled with dictionary forms, because FTS5 has
 * no Italian stemmer. `incident_boxes` is an R*Tree over the incidents' points.
 */
export const sql = `
create table documents (
  id text primary key,
  bytes blob not null
) strict, without rowid;

create table articles (
  row_id integer primary key,
  id text not null unique,
  document_id text not null references documents (id),
  url text,
  title text,
  language text not null,
  published text,
  outlet text,
  syndicate text not null,
  text text not null,
  noise_json text not null,
  blocks_json text not null,
  notes_json text not null,
  digest text not null
) strict;
create index articles_outlet on articles (outlet);

create table captures (
  article_row integer not null references articles (row_id) on delete cascade,
  document_id text not null references documents (id),
  address text not null,
  media_type text not null,
  charset text,
  captured_at text not null,
  declared_json text not null,
  primary key (article_row, document_id)
) strict, without rowid;

create table claims (
  row_id integer primary key,
  id text not null unique,
  article_row integer not null references articles (row_id) on delete cascade,
  position integer not null,
  kind text not null,
  status text not null,
  start_day text,
  end_day text,
  claim_json text not null
) strict;
create index claims_article on claims (article_row, position);
create index claims_day on claims (start_day, end_day);

create table claim_actors (
  claim_row integer not null references claims (row_id) on delete cascade,
  role text not null,
  actor text not null,
  primary key (claim_row, role, actor)
) strict, without rowid;
create index claim_actors_actor on claim_actors (actor);

create table claim_places (
  claim_row integer not null references claims (row_id) on delete cascade,
  gazetteer_id text not null,
  primary key (claim_row, gazetteer_id)
) strict, without rowid;
create index claim_places_place on claim_places (gazetteer_id);

create table control_statements (
  article_row integer not null references articles (row_id) on delete cascade,
  position integer not null,
  claim_row integer not null references claims (row_id) on delete cascade,
  statement_json text not null,
  primary key (article_row, position)
) strict, without rowid;
create index control_statements_claim on control_statements (claim_row);

create table incidents (
  row_id integer primary key,
  id text not null unique,
  kind text not null,
  status text not null,
  start_day text,
  end_day text,
  lat real,
  lon real,
  country text,
  gazetteer_id text,
  place_name text,
  headline_claim integer references claims (row_id) on delete set null,
  incident_json text not null
) strict;
create index incidents_day on incidents (start_day, end_day);
create index incidents_kind on incidents (kind);
create index incidents_headline on incidents (headline_claim);

create table incident_claims (
  incident_row integer not null references incidents (row_id) on delete cascade,
  claim_row integer not null references claims (row_id) on delete cascade,
  position integer not null,
  primary key (incident_row, claim_row)
) strict, without rowid;
create index incident_claims_claim on incident_claims (claim_row);

create table desk_meta (
  key text primary key,
  value text not null
) strict, without rowid;

create virtual table incident_boxes using rtree (incident_row, west, east, south, north);
create trigger incident_boxes_gone after delete on incidents begin
  delete from incident_boxes where incident_row = old.row_id;
end;

create virtual table article_words using fts5 (
  lemmas, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2'
);
create trigger article_words_gone after delete on articles begin
  delete from article_words where rowid = old.row_id;
end;
`;
