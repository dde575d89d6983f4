import type { IncidentChanges } from '../model/desk-records.ts';
import type { IncidentId } from '../model/ids.ts';
import type { Incident } from '../model/incident.ts';
import type { Status } from '../model/vocabulary.ts';
import type { SearchIndex } from './search-index.ts';
import type { Database } from './tables.ts';

type ClaimRows = ReadonlyMap<string, { readonly row: number; readonly status: Status }>;

/** Replaces the whole set of incidents in one transaction. See `DeskStore.replaceIncidents`. */
export async function replaceIncidents(
  db: Database,
  index: SearchIndex,
  incidents: readonly Incident[],
): Promise<IncidentChanges> {
  return db.transaction().execute(async (trx) => {
    const before = await storedIncidents(trx);
    const claims = await claimRows(trx);
    const added: IncidentId[] = [];
    const changed: IncidentId[] = [];
    for (const incident of incidents) {
      const json = JSON.stringify(incident);
      const known = before.get(incident.id);
      before.delete(incident.id);
      // Links vanish with a claim that is no longer made; the incident is the same only if all of them stand.
      if (known?.json === json && known.links === incident.claims.length) continue;
      (known === undefined ? added : changed).push(incident.id);
      await putIncident(trx, index, incident, json, claims);
    }
    const removed = [...before.keys()];
    for (const id of removed) await trx.deleteFrom('incidents').where('id', '=', id).execute();
    return { added, changed, removed, unchanged: incidents.length - added.length - changed.length };
  });
}

async function storedIncidents(
  db: Database,
): Promise<Map<IncidentId, { readonly json: string; readonly links: number }>> {
  const rows = await db
    .selectFrom('incidents')
    .leftJoin('incident_claims', 'incident_claims.incident_row', 'incidents.row_id')
    .groupBy(['incidents.row_id', 'incidents.id', 'incidents.incident_json'])
    .select(({ fn }) => [
      'incidents.id',
      'incidents.incident_json as json',
      fn.count('incident_claims.claim_row').as('links'),
    ])
    .orderBy('incidents.id')
    .execute();
  return new Map(rows.map((row) => [row.id, { json: row.json, links: Number(row.links) }]));
}

async function claimRows(db: Database): Promise<ClaimRows> {
  const rows = await db.selectFrom('claims').select(['id', 'row_id', 'status']).execute();
  return new Map(rows.map((row) => [row.id, { row: row.row_id, status: row.status }]));
}

async function putIncident(
  db: Database,
  index: SearchIndex,
  incident: Incident,
  json: string,
  claims: ClaimRows,
): Promise<void> {
  const reports = incident.claims.map((id) => {
    const claim = claims.get(id);
    if (claim === undefined) throw new Error(`incident ${incident.id} rests on unknown claim ${id}`);
    return claim;
  });
  const headline = reports.find((claim) => claim.status === incident.status) ?? reports[0];
  const { place } = incident;
  const point = place?.lat == null || place.lon === null ? null : { lat: place.lat, lon: place.lon };
  const fields = {
    kind: incident.kind,
    status: incident.status,
    start_day: incident.start,
    end_day: incident.end ?? incident.start,
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    country: place?.country ?? null,
    gazetteer_id: place?.gazetteerId ?? null,
    place_name: place?.name ?? null,
    headline_claim: headline?.row ?? null,
    incident_json: json,
  };
  const { row_id } = await db
    .insertInto('incidents')
    .values({ id: incident.id, ...fields })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(fields))
    .returning('row_id')
    .executeTakeFirstOrThrow();
  await index.putPoint(db, row_id, point);
  await db.deleteFrom('incident_claims').where('incident_row', '=', row_id).execute();
  const links = reports.map(({ row }, position) => ({ incident_row: row_id, claim_row: row, position }));
  if (links.length > 0) await db.insertInto('incident_claims').values(links).execute();
}
