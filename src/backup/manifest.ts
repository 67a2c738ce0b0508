import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { Refusal } from '../base/refusal.ts';
import { officeFile, siblings } from './parts.ts';

export const manifestName = 'MANIFEST.json';

/** A path that stays in the folder: no way up, none from the root, no drive. */
const names = [officeFile, ...siblings.map(({ name }) => name)];
const inside = (path: string) =>
  names.includes(path.split('/')[0] ?? '') &&
  path.split('/').every((part) => /^[^\\/:\0]+$/.test(part) && !/^\.+$/.test(part));

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

const shape = v.strictObject({
  what: v.literal('jwh backup'),
  format: v.literal(1),
  office: v.string(),
  /** Digest of the first entry of the audit chain: which office's file it is, whatever the office is called by now. */
  chain: digest,
  made_at: v.string(),
  day: v.string(),
  /** Of the tables. */
  version: v.number(),
  /** The last entry of the audit chain. */
  head: v.strictObject({ seq: v.number(), hash: digest }),
  files: v.array(v.strictObject({ path: v.pipe(v.string(), v.check(inside)), size: v.number(), digest })),
  /** What did not agree when the backup was made. */
  findings: v.array(v.strictObject({ code: v.string(), says: v.string() })),
  /** Of all of the above. */
  digest,
});

export type Manifest = v.InferOutput<typeof shape>;

/** The manifest as written, with its own digest. */
export function sealed(manifest: Omit<Manifest, 'digest'>): string {
  return `${JSON.stringify({ ...manifest, digest: digestOf(manifest) }, null, 1)}\n`;
}

/** What a backup says of itself. @throws Refusal kind `file` where it is none, `findings` where it was changed. */
export function readManifest(folder: string): Manifest {
  const parsed = v.safeParse(shape, content(folder));
  if (!parsed.success) throw notABackup(folder);
  const { digest: written, ...rest } = parsed.output;
  if (written === digestOf(rest)) return parsed.output;
  throw new Refusal('findings', 'manifest_changed', `备份的清单被改动过：${join(folder, manifestName)}`, {
    hint: '没有恢复任何内容；请用另一份备份。',
  });
}

function content(folder: string): unknown {
  try {
    return JSON.parse(readFileSync(join(folder, manifestName), 'utf8'));
  } catch {
    throw notABackup(folder);
  }
}

function notABackup(folder: string): Refusal {
  return new Refusal('file', 'not_a_backup', `这不是完整的备份：${folder}`, {
    hint: `写备份的文件夹（里面有 ${manifestName}），如 jwh-备份-2026-09-18。`,
  });
}

function digestOf({
  what,
  format,
  office,
  chain,
  made_at,
  day,
  version,
  head,
  files,
  findings,
}: Omit<Manifest, 'digest'>) {
  const said = [what, format, office, chain, made_at, day, version, head.seq, head.hash];
  const listed = files.map((one) => [one.path, one.size, one.digest]);
  const found = findings.map((one) => [one.code, one.says]);
  return createHash('sha256')
    .update(JSON.stringify([said, listed, found]))
    .digest('hex');
}
