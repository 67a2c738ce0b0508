import { closeSync, openSync, readSync } from 'node:fs';
import { create } from 'fontkitten';

/** One face of a font file: what it is called, and which characters it can print. */
export interface Face {
  path: string;
  /** The family's name as the typesetter knows it. */
  family: string;
  has(codePoint: number): boolean;
}

/**
 * The faces of a font file (several in a collection), or none when the file cannot be read as a font.
 * Chinese fonts weigh 10 to 20 MB and a computer has hundreds: of each only the table of names is read,
 * and the table of characters once it is asked for.
 */
export function readFaces(path: string): Face[] {
  try {
    const directories = readFont(path, (read) => faceOffsets(read).map((at) => readDirectory(read, at)));
    return directories.flatMap((directory) => readFace(path, directory));
  } catch {
    return [];
  }
}

function readFace(path: string, directory: Directory): Face[] {
  const family = cutFont(path, directory, ['name'])?.familyName;
  if (!family) return [];
  let characters: ReturnType<typeof cutFont> | null = null;
  const has = (codePoint: number) => {
    characters ??= cutCharacters(path, directory);
    return characters?.hasGlyphForCodePoint(codePoint) ?? false;
  };
  return [{ path, family, has }];
}

/** A font whose table of characters is damaged prints none. */
function cutCharacters(path: string, directory: Directory) {
  try {
    return cutFont(path, directory, ['cmap', 'maxp']);
  } catch {
    return undefined;
  }
}

type Read = (at: number, length: number) => Buffer;

interface Directory {
  version: Buffer;
  tables: Map<string, { at: number; length: number }>;
}

function readFont<T>(path: string, use: (read: Read) => T): T {
  const file = openSync(path, 'r');
  try {
    return use((at, length) => {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, at));
    });
  } finally {
    closeSync(file);
  }
}

function faceOffsets(read: Read): number[] {
  const head = read(0, 12);
  if (head.toString('latin1', 0, 4) !== 'ttcf') return [0];
  const offsets = read(12, head.readUInt32BE(8) * 4);
  return Array.from({ length: offsets.length / 4 }, (_, index) => offsets.readUInt32BE(index * 4));
}

function readDirectory(read: Read, at: number): Directory {
  const head = read(at, 12);
  const entries = read(at + 12, head.readUInt16BE(4) * 16);
  const tables: Directory['tables'] = new Map();
  for (let entry = 0; entry < entries.length; entry += 16) {
    const place = { at: entries.readUInt32BE(entry + 8), length: entries.readUInt32BE(entry + 12) };
    tables.set(entries.toString('latin1', entry, entry + 4), place);
  }
  return { version: head.subarray(0, 4), tables };
}

/** A font cut down to some of its tables, small enough to be read whole by the font library. */
function cutFont(path: string, directory: Directory, tags: readonly string[]) {
  const tables = readFont(path, (read) =>
    tags.flatMap((tag) => {
      const place = directory.tables.get(tag);
      if (place === undefined) return [];
      const bytes = read(place.at, place.length);
      return [{ tag, bytes: tag === 'name' ? onlyFamilies(bytes) : bytes }];
    }),
  );
  const head = Buffer.alloc(12 + tables.length * 16);
  directory.version.copy(head);
  head.writeUInt16BE(tables.length, 4);
  let at = head.length;
  for (const [index, { tag, bytes }] of tables.entries()) {
    head.write(tag, 12 + index * 16, 'latin1');
    head.writeUInt32BE(at, 20 + index * 16);
    head.writeUInt32BE(bytes.length, 24 + index * 16);
    at += bytes.length;
  }
  const font = create(Buffer.concat([head, ...tables.map(({ bytes }) => bytes)]));
  return font.isCollection ? undefined : font;
}

/** The table of names with the families' alone: all the other names in all languages take longest to read. */
function onlyFamilies(names: Buffer): Buffer {
  const [version, count] = [names.readUInt16BE(0), names.readUInt16BE(2)];
  // The later version has more behind the names, which must stay in its place.
  if (version !== 0) return names;
  let kept = 0;
  for (let at = 6; at < 6 + 12 * count; at += 12) {
    if (names.readUInt16BE(at + 6) !== familyName) continue;
    names.copyWithin(6 + 12 * kept, at, at + 12);
    kept += 1;
  }
  names.writeUInt16BE(kept, 2);
  return names;
}

/** What a record of the table of names calls the name of the family. */
const familyName = 1;
