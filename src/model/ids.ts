/**
 * Branded identifiers. All are plain strings at run time; the brand keeps an actor's id from being
 * passed where a place's is meant.
 */
type Brand<Name extends string> = string & { readonly __brand: Name };

/** SHA-256 of a document's bytes, lower-case hexadecimal. */
export type DocumentId = Brand<'DocumentId'>;
/** Given by the source, or `a-` and 16 hexadecimal digits derived from address and text. */
export type ArticleId = Brand<'ArticleId'>;
/** `ARTICLE#` and 8 hexadecimal digits derived from kind, trigger position and wording. */
export type ClaimId = Brand<'ClaimId'>;
/** `i-` and 12 hexadecimal digits derived from the incident's earliest claim. */
export type IncidentId = Brand<'IncidentId'>;
/** Kebab-case id of a file entry under `codebook/actors/`. */
export type ActorId = Brand<'ActorId'>;
/** Kebab-case id of a file entry under `codebook/places/`. */
export type PlaceId = Brand<'PlaceId'>;
/** Kebab-case id of a file entry under `codebook/outlets/`. */
export type OutletId = Brand<'OutletId'>;
