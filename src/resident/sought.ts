import { Refusal } from '../base/refusal.ts';
import type { Sought } from './find_store.ts';
import { readDoor } from './lookup.ts';

/**
 * What is sought by: letters are a sound (`wangjianguo`, `wang jian`, `wjg`), digits alone a telephone, an ID number or a
 * room, digits with more a door, a unit or a building (`3-2-501`, `3号楼501`, `3号楼2单元`, `3号楼`), anything else a part of a name. Pure.
 * @throws Refusal kind `usage` for nothing.
 */
export function soughtBy(said: string): Sought {
  const text = said.normalize('NFKC').trim();
  const plain = text.replace(/[%_\p{Cc}\p{Cf}]/gu, '');
  if (!/[\p{L}\p{N}]/u.test(plain))
    throw new Refusal('usage', 'nothing_sought', '没有写要找什么。', { hint: '例如：jwh resident find wjg' });
  // ü is kept as v.
  const sound = plain.toLowerCase().replaceAll('ü', 'v');
  if (/^[a-z\s'·]+$/.test(sound)) return { by: 'sound', text: sound.replace(/[^a-z]/g, '') };
  if (/^\d+x?$/i.test(plain)) return { by: 'number', text: plain.toUpperCase() };
  if (/\d/.test(plain) || /(?:楼|栋|幢|座|院)$/.test(plain)) return placeIn(plain);
  return { by: 'name', text: plain.replace(/\s+/g, '') };
}

function placeIn(text: string): Sought {
  if (/(?:号楼|栋|幢|座|楼|院)$/.test(text)) return { by: 'building', building: text };
  try {
    return { by: 'door', ...readDoor(text.replace(/(?<=\w)单元$/, '')) };
  } catch (error) {
    if (error instanceof Refusal) return { by: 'name', text };
    throw error;
  }
}
