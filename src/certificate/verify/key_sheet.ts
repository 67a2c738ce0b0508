import type { Day } from '../../calendar/day.ts';
import type { Answer } from '../../command/verb.ts';
import type { Block } from '../../sheet/sheet.ts';
import { fingerprintOf } from '../signing/key.ts';
import { keyPath } from '../signing/key_folder.ts';
import type { SigningKey } from '../signing/key_store.ts';

export interface KeyState {
  keys: readonly SigningKey[];
  inUse: SigningKey | null;
  /** The private half of the key in use is where it belongs. */
  isThere: boolean;
  folder: string;
  renewed: boolean;
  /** The day of the older key file that was overwritten; null: none was. */
  replaced: Day | null;
  today: Day;
  files: readonly string[];
}

/** The keys of the office for people and scripts; exit 7 where the office could not sign. */
export function keyAnswer(state: KeyState): Answer {
  const { keys, inUse, isThere, folder, renewed, today, files } = state;
  const lost = inUse !== null && !isThere;
  return {
    sheet: { title: renewed ? '已换新的签名密钥' : '签名的密钥', day: today, blocks: blocksOf(state, lost) },
    record: {
      key: inUse?.id ?? null,
      fingerprint: inUse === null ? null : fingerprintOf(inUse.public_key),
      private_key: inUse === null ? null : isThere ? 'present' : 'missing',
      folder,
      keys: keys.map((one) => ({ ...one, fingerprint: fingerprintOf(one.public_key) })),
    },
    found: lost,
    ...(files.length > 0 && { files }),
  };
}

function blocksOf({ keys, inUse, folder, renewed, replaced }: KeyState, lost: boolean): Block[] {
  if (inUse === null) {
    return [{ kind: 'text', lines: ['还没有密钥：第一次出具证明，或写出公钥文件（--out）时生成。'] }];
  }
  return [
    ...(lost ? [{ kind: 'text', tone: 'bad', lines: lostLines(folder, inUse.id) } as const] : []),
    {
      kind: 'table',
      columns: [
        { key: 'id', label: '密钥', type: 'text', whole: true },
        { key: 'fingerprint', label: '指纹', type: 'text', wide: true },
        { key: 'from_day', label: '起用', type: 'day' },
        { key: 'retired_on', label: '停用', type: 'day' },
        { key: 'reason', label: '停用的理由', type: 'text' },
      ],
      rows: keys.map(({ id, public_key, from_day, retired_on, reason }) => ({
        ...{ id, fingerprint: fingerprintOf(public_key), from_day, retired_on, reason },
      })),
    },
    {
      kind: 'text',
      tone: 'quiet',
      lines: [...adviceLines(folder), ...(renewed ? [renewedLine] : []), ...replacedLines(replaced)],
    },
  ];
}

function lostLines(folder: string, id: string): string[] {
  return [
    `签名用的私钥不在，或已损坏：${keyPath(folder, id)}。现在不能出具证明。`,
    '把备份里 keys 文件夹的这个文件放回原处；没有备份就换一把：',
    'jwh certificate key --renew --reason 私钥遗失',
  ];
}

function adviceLines(folder: string): string[] {
  return [
    `私钥在文件夹 ${folder}，只有这个用户可读，随备份保存。谁有它就能签本居委会的码，不要外传。`,
    '移交时把这个文件夹和数据文件一起交，写进移交清单；接手的人换一把新的：',
    'jwh certificate key --renew --reason 换届移交',
    '要核验的单位用公钥文件（--out）；请他们打电话来核对指纹。',
  ];
}

function replacedLines(replaced: Day | null): string[] {
  return replaced === null ? [] : [`原来 ${replaced} 的公钥文件已由这一份代替。`];
}

const renewedLine = '旧私钥已销毁。请把新的公钥文件交给用过旧文件的单位。';
