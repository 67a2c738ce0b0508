/** How a name is looked for by its sound: `zhangsan`, and by its initials: `zs`; in the order of its characters. */
export interface Sound {
  pinyin: string;
  initials: string;
}

/**
 * The sound of a name, surnames read as surnames (单 shan, 仇 qiu); ü is written v. Characters without a sound stay as they
 * are. The table of sounds is big: it is loaded by what writes, never by what searches.
 */
export async function soundOf(name: string): Promise<Sound> {
  const { pinyin } = await import('pinyin-pro');
  const parts = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true, nonZh: 'consecutive' });
  const plain = parts.map((part) => part.toLowerCase().replace(/\s/g, '')).filter((part) => part !== '');
  return { pinyin: plain.join(''), initials: plain.map((part) => [...part][0] ?? '').join('') };
}
