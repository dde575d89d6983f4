/** The codebook's entry for armed people of whom nothing is known. */
export const nobodyKnown = 'unidentified-armed-group';
