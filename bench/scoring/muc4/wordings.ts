/** Lower case without punctuation or articles, as the published scorers compare fillers. */
export function normal(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, ' ')
    .replace(/\b(?:a|an|the)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words behind the head of an English noun phrase begin with one of these. */
const tail =
  /\s(?:of|in|from|at|on|by|for|to|with|near|against|who|whom|whose|which|that|where|and|or|as|wearing|carrying|belonging|dressed|suspected|accused)\s.*$/;

/** The last word before what hangs on the noun: "members of the police" gives `members`. */
export function headWord(words: string): string {
  const phrase = words
    .toLowerCase()
    .replace(/^["'\s]+/, '')
    .split(/[,(;]/)[0];
  return (
    normal((phrase ?? '').replace(tail, ''))
      .split(' ')
      .at(-1) ?? ''
  );
}
