/** Breaks words into lines of at most `width` characters; a word longer than that has a line of its own. */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter((part) => part !== '')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length > width && line !== '') {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === '' ? lines : [...lines, line];
}

/** `wrapped` with `first` before the first line and as many spaces before the others. */
export function hanging(first: string, text: string, width: number): readonly string[] {
  const rest = ' '.repeat(first.length);
  const lines = wrapped(text, width - first.length);
  return lines.length === 0 ? [first.trimEnd()] : lines.map((line, i) => (i === 0 ? first : rest) + line);
}
