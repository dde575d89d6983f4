import { describe, expect, test } from 'vitest';
import { type ZipEntry, zipOf } from '../../test/dump.fixture.ts';
import { unzipped } from './zip.ts';

const text = Buffer.from('uno\ndue\ntre\n'.repeat(5000));
const good: ZipEntry = { name: 'SY.txt', content: text };

async function read(archive: Buffer, limit?: number): Promise<Buffer> {
  return Buffer.concat(await Array.fromAsync(unzipped(archive, 'SY.txt', 'SY.zip', limit)));
}

test.each<[string, readonly ZipEntry[]]>([
  ['deflated', [good]],
  ['stored', [{ ...good, stored: true }]],
  ['beside others', [{ name: 'readme.txt', content: Buffer.from('x') }, good]],
  ['beside one that would leave the folder', [{ name: '../../SY.txt', content: Buffer.from('x') }, good]],
])('an entry is read: %s', async (_, entries) => {
  expect((await read(zipOf(entries))).equals(text)).toBe(true);
});

describe('an archive that cannot be used is told, with its reason', () => {
  const zip = zipOf([good]);
  const bomb = { name: 'SY.txt', content: Buffer.alloc(8_000_000) };
  test.each<[string, Buffer, string]>([
    ['no zip', Buffer.from('<html>not found</html>'), 'not a zip'],
    ['nothing', Buffer.alloc(0), 'not a zip'],
    ['the end is missing', zip.subarray(0, zip.length - 30), 'not a zip'],
    ['the middle is missing', Buffer.concat([zip.subarray(0, 60), zip.subarray(200)]), 'damaged'],
    ['of another country', zipOf([{ ...good, name: 'IQ.txt' }]), 'no SY.txt'],
    ['under a path', zipOf([{ ...good, name: 'a/SY.txt' }]), 'no SY.txt'],
    ['another content', zipOf([{ ...good, says: { crc: 1 } }]), 'damaged'],
    ['another packing', zipOf([{ ...good, says: { method: 12 } }]), 'method 12'],
    ['more than it says', zipOf([{ ...bomb, says: { unpacked: 100 } }]), 'larger than it says'],
    ['more than may be', zipOf([bomb]), 'too large'],
  ])('%s', async (_, archive, reason) => {
    await expect(read(archive, 1_000_000)).rejects.toMatchObject({
      code: 'places/bad-archive',
      item: 'SY.zip',
      facts: { reason },
    });
  });
});
