import { readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Face, readFaces } from './face.ts';
import { officialFamilies, type Role, roles, suppliedFamilies, suppliedFonts } from './families.ts';

/** The fonts a paper is set with. It grows when a character calls for one more. */
export interface FontSet {
  /** Whether some font prints the character; a font that alone can do so joins the set. */
  has(codePoint: number): boolean;
  /** For each role the families to try, one after the other, for every single character. */
  families(): Record<Role, string[]>;
  /** The files of the fonts in use. */
  paths(): string[];
}

/** Finds a file inside an installed package. */
export type Resolve = (file: string) => string;

/** Works in the sources and in the built CommonJS chunks alike. */
export const resolveInstalled: Resolve = (file) => createRequire(import.meta.url).resolve(file);

/**
 * The office's own typefaces from `folders` (the first folder that has one wins), the supplied ones behind them.
 * `unusable` are families, in lower case, that the typesetter turned out not to know by their name.
 * Folders that are missing or may not be read are passed over: most of a system's usual font folders do not exist.
 */
export function findFonts(
  folders: readonly string[],
  resolve: Resolve = resolveInstalled,
  unusable: ReadonlySet<string> = new Set(),
): FontSet {
  const isUsable = ({ family }: Face) => !unprintable.test(family) && !unusable.has(family.toLowerCase());
  const known = new Map<string, Face[]>();
  const facesOf = (path: string): Face[] => {
    const faces = known.get(path) ?? readFaces(path).filter(isUsable);
    known.set(path, faces);
    return faces;
  };
  const files = folders.map(fontFiles);
  const byFolder = files.map((paths) => paths.filter(mayBeChinese).flatMap(facesOf));
  // Read where a character is in none of the fonts that are in use already.
  const others = () => files.flat().flatMap(facesOf);
  const chosen: Partial<Record<Role, Face>> = {};
  for (const role of roles) {
    const face = preferredFace(byFolder, role);
    if (face) chosen[role] = face;
  }
  const supplied = Object.values(suppliedFonts).map(({ file }) => resolve(file));
  const using = [...supplied.flatMap(readFaces), ...Object.values(chosen)];
  const extra = new Set<string>();

  return {
    has(codePoint) {
      if (using.some((face) => face.has(codePoint))) return true;
      const found = others().find((face) => face.has(codePoint));
      if (!found) return false;
      using.push(found);
      extra.add(found.family);
      return true;
    },
    families: () => familiesByRole(chosen, [...extra]),
    paths: () => [...new Set(using.map((face) => face.path))],
  };
}

/** Of most fonts of a computer not even the name need be read: thousands of Chinese characters take more room. */
function mayBeChinese(path: string): boolean {
  return (statSync(path, { throwIfNoEntry: false })?.size ?? 0) >= leastChinese;
}

/** Bytes. A font with the 6763 characters of GB 2312 has over a million, cut down to what offices write half of it. */
const leastChinese = 400_000;

/** Fonts that claim every character and print boxes or nothing. */
const unprintable = /last\s*resort|adobe\s*blank|\.notdef/i;

function preferredFace(byFolder: readonly Face[][], role: Role): Face | undefined {
  for (const faces of byFolder) {
    for (const name of officialFamilies[role]) {
      const face = faces.find(({ family }) => name.test(family));
      if (face) return face;
    }
  }
  return undefined;
}

function familiesByRole(chosen: Partial<Record<Role, Face>>, extra: readonly string[]): Record<Role, string[]> {
  const official = Object.values(chosen).map(({ family }) => family);
  // Every role ends with all fonts in use: a character found anywhere in the set prints everywhere.
  const chain = (role: Role) => [
    ...new Set([...(chosen[role] ? [chosen[role].family] : []), ...suppliedFamilies[role], ...official, ...extra]),
  ];
  return { body: chain('body'), title: chain('title'), heading: chain('heading'), note: chain('note') };
}

function fontFiles(folder: string): string[] {
  let entries: ReturnType<typeof listFolder>;
  try {
    entries = listFolder(folder);
  } catch {
    return [];
  }
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return fontFiles(path);
    return /\.(ttf|otf|ttc|otc)$/i.test(entry.name) ? [path] : [];
  });
}

/** Sorted, so that the same folder gives the same paper on every file system. */
function listFolder(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
}
