import type { DeskPort } from '../api/desk-port.ts';

/** What a desk answers, named as the commands speak of it. */
export type IncidentPage = Awaited<ReturnType<DeskPort['queryIncidents']>>;
export type IncidentSummary = IncidentPage['incidents'][number];
export type IncidentDetail = Awaited<ReturnType<DeskPort['incident']>>;
export type SourcedReport = IncidentDetail['reports'][number];
export type ProvisionalActor = Awaited<ReturnType<DeskPort['provisionalActors']>>[number];
export type EvidenceLink = Awaited<ReturnType<DeskPort['evidence']>>[number];
export type Assessment = Awaited<ReturnType<DeskPort['situation']>>[number];
