import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readPublicWords } from '../../base/public_words.ts';
import { Refusal } from '../../base/refusal.ts';
import type { Day } from '../../calendar/day.ts';
import type { Context } from '../../command/context.ts';
import { save } from '../../command/save.ts';
import { verb } from '../../command/verb.ts';
import type { Writing } from '../../database/writing.ts';
import { dropKey, keysOf, readKey } from '../signing/key_folder.ts';
import { keyInUse, readKeys, retireKey, type SigningKey } from '../signing/key_store.ts';
import { makeKey } from '../signing/sign.ts';
import { keyFileAt, keyFileOf } from './key_file.ts';
import { keyAnswer } from './key_sheet.ts';

interface KeyOptions {
  out?: string;
  renew?: boolean;
  reason?: string;
}

export const key = verb<KeyOptions>({
  writes: true,
  options: [
    { flags: '--out <文件>', text: '写出公钥文件，给要核验证明的单位；还没有密钥就先生成' },
    { flags: '--renew', text: '换一把新的，旧的停用、私钥销毁；旧证明照样能核验' },
    { flags: '--reason <理由>', text: '为什么换：私钥遗失、可能被人拿到、换届移交' },
  ],
  examples: [
    'jwh certificate key',
    'jwh certificate key --out 公钥.json',
    'jwh certificate key --renew --reason 换届移交',
  ],
  async run(context, _args, options) {
    const reason = reasonIn(options);
    const folder = keysOf((await context.file()).path);
    const before = await readKeys(await context.read());
    const replaced = fileReplaced(context, options.out, before);
    // On a dry run the new key is undone again: what it would look like is read inside.
    const changed = await change(context, options, reason);
    const keys = changed?.keys ?? before;
    const files = options.out === undefined ? [] : [await putFile(context, options.out, changed)];
    if (reason !== null && !context.settings.dryRun) {
      for (const { id, retired_on } of keys) if (retired_on !== null) dropKey(folder, id);
    }
    const inUse = keys.find(({ retired_on }) => retired_on === null) ?? null;
    const isThere = inUse !== null && (changed?.made === inUse.id || readKey(folder, inUse.id) !== null);
    return keyAnswer({ keys, inUse, isThere, folder, renewed: reason !== null, replaced, today: context.today, files });
  },
});

function reasonIn({ renew = false, reason }: KeyOptions): string | null {
  if (renew && reason !== undefined) return readPublicWords(reason, '理由', 100);
  if (!renew && reason === undefined) return null;
  throw new Refusal('usage', 'renew_and_reason', '换密钥要同时写 --renew 和 --reason。', {
    hint: '例如：jwh certificate key --renew --reason 换届移交',
  });
}

interface Changed {
  keys: SigningKey[];
  file: Awaited<ReturnType<typeof keyFileOf>>;
  /** Key that was made now. */
  made: string | null;
}

/** Makes or renews the key; null where nothing but a look was asked for. */
async function change(context: Context, { out }: KeyOptions, reason: string | null): Promise<Changed | null> {
  if (out === undefined && reason === null) return null;
  return context.write(async (writing) => {
    const made = await madeKey(writing, context.today, reason);
    return { keys: await readKeys(writing.db), file: await keyFileOf(writing.db, context.today), made };
  });
}

async function madeKey(writing: Writing, today: string, reason: string | null): Promise<string | null> {
  const inUse = await keyInUse(writing.db);
  if (inUse !== null && reason === null) return null;
  if (inUse !== null && reason !== null) {
    if (today < inUse.from_day) throw tooEarly(inUse.from_day);
    await retireKey(writing, inUse, today, reason);
  }
  return (await makeKey(writing, today)).id;
}

function tooEarly(from_day: string): Refusal {
  return new Refusal('usage', 'key_before', `现在的密钥从${from_day}起用，不能在那以前停用。`, {
    hint: '请看 --today。',
  });
}

/**
 * The day of the office's older key file that the new one takes the place of; null where none lies there. Any other file is
 * left alone. @throws Refusal kind `usage`.
 */
function fileReplaced({ world }: Context, out: string | undefined, keys: readonly SigningKey[]): Day | null {
  if (out === undefined) return null;
  const path = resolve(world.cwd, out);
  if (!existsSync(path)) return null;
  const file = keyFileAt(path);
  if (file?.keys.some(({ id }) => keys.some((key) => key.id === id))) return file.day;
  throw new Refusal('usage', 'file_exists', `已有这个文件，不是本居委会的公钥文件，没有覆盖：${path}`, {
    hint: '换一个文件名，或先把它移走；没有写入任何内容。',
  });
}

async function putFile({ world, settings }: Context, out: string, changed: Changed | null): Promise<string> {
  const path = resolve(world.cwd, out);
  return settings.dryRun ? path : save(path, `${JSON.stringify(changed?.file, null, 1)}\n`);
}
