import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateRawSync } from 'node:zlib';

/** A line of a GeoNames dump: 19 columns, made up but for what is given. */
export function dumpLine(columns: {
  readonly id?: string;
  readonly name: string;
  readonly ascii?: string;
  readonly others?: readonly string[];
  readonly lat?: string;
  readonly lon?: string;
  readonly feature?: string;
  readonly country?: string;
  readonly admin1?: string;
  readonly population?: number;
  readonly modified?: string;
}): string {
  const { id = '1', name, ascii = name, others = [], lat = '34.5', lon = '40.5' } = columns;
  const {
    feature = 'P.PPL',
    country = 'SY',
    admin1 = '07',
    population = 0,
    modified = '2020-01-02',
  } = columns;
  const [featureClass = '', featureCode = ''] = feature.split('.');
  const place = [id, name, ascii, others.join(','), lat, lon, featureClass, featureCode, country, ''];
  return [...place, admin1, '', '', '', population, '', '', 'Asia/Damascus', modified].join('\t');
}

/** A folder with the files given. */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'riscontro-dump-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

export interface ZipEntry {
  readonly name: string;
  readonly content: Uint8Array;
  readonly stored?: boolean;
  /** What the directory says, where it lies. */
  readonly says?: { readonly unpacked?: number; readonly crc?: number; readonly method?: number };
}

/** A zip archive, by the format's own description. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, content, stored, says = {} } of entries) {
    const packed = stored ? Buffer.from(content) : deflateRawSync(content);
    const fields = Buffer.alloc(16);
    fields.writeUInt16LE(says.method ?? (stored ? 0 : 8), 0);
    fields.writeUInt32LE(says.crc ?? crc32(content), 6);
    fields.writeUInt32LE(packed.length, 10);
    const common = Buffer.concat([
      Buffer.from([20, 0, 0, 0]),
      fields.subarray(0, 14),
      number(says.unpacked ?? content.length, 4),
      number(Buffer.byteLength(name), 2),
      number(0, 2),
    ]);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, Buffer.from(name), packed]);
    directory.push(
      Buffer.concat([
        Buffer.from('PK\x01\x02', 'latin1'),
        number(20, 2),
        common,
        Buffer.alloc(10),
        number(at, 4),
        Buffer.from(name),
      ]),
    );
    locals.push(local);
    at += local.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.concat([
    Buffer.from('PK\x05\x06', 'latin1'),
    Buffer.alloc(4),
    number(entries.length, 2),
    number(entries.length, 2),
    number(listing.length, 4),
    number(at, 4),
    number(0, 2),
  ]);
  return Buffer.concat([...locals, listing, end]);
}

function number(value: number, bytes: 2 | 4): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 2) buffer.writeUInt16LE(value);
  else buffer.writeUInt32LE(value);
  return buffer;
}
