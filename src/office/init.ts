import { Refusal } from '../base/refusal.ts';
import type { Context } from '../command/context.ts';
import { verb } from '../command/verb.ts';
import { isPlace, type Place, places } from '../rules/place.ts';
import { officeFields } from './office.ts';
import { type Profile, type ProfileOptions, profileFrom, profileOptions, refuseContradiction } from './profile.ts';
import { insertOffice } from './store.ts';

type InitOptions = ProfileOptions & { place?: string };

const empty: Profile = {
  name: '',
  subdistrict: null,
  rules_from: null,
  default_operator: null,
  households: null,
  residents: null,
  adults: null,
  resident_groups: null,
  representative_seats: null,
  font_folder: null,
};

export const init = verb<InitOptions>({
  writes: true,
  options: [
    {
      flags: '--place <地方>',
      text: `适用哪里的规定：${Object.entries(places)
        .map(([code, { name }]) => `${code}（${name}）`)
        .join('、')}`,
    },
    ...profileOptions,
  ],
  examples: [
    'jwh init --name 团结路社区居民委员会 --place changchun --subdistrict 虹桥街道 --households 3076 --residents 8689',
  ],
  async run(context, _args, options) {
    const complete = options.name !== undefined && options.place !== undefined;
    const given = complete ? options : await askFor(context, options);
    const place = placeNamed(given.place ?? '');
    const profile = { ...empty, ...profileFrom(given) };
    refuseContradiction(profile);
    if (profile.name.trim() === '') throw new Refusal('usage', 'name_missing', '居委会的名称不能是空的。');
    const { createOffice, discard } = await import('../database/open.ts');
    const file = await createOffice(context.settings.path);
    try {
      const made = await context.write((writing) => insertOffice(writing, { ...profile, place }), file);
      if (context.settings.dryRun) discard(file);
      else file.raw.close();
      return {
        sheet: { title: '数据文件已建立', subtitle: file.path, blocks: [officeFields(made)] },
        record: { ...made, file: file.path },
      };
    } catch (error) {
      discard(file);
      throw error;
    }
  },
});

async function askFor(context: Context, options: InitOptions): Promise<InitOptions> {
  const ask = await context.ask(options.name === undefined ? '居委会的名称（--name）' : '适用的规定（--place）');
  const optional = async (given: string | undefined, question: string, check?: (text: string) => string | null) =>
    given ?? ((await ask.text(`${question}（可留空）`, { optional: true, check })) || undefined);
  const counted = (text: string) => (/^\d+$/.test(text) ? null : '请写整数，如 3076。');
  return {
    ...options,
    name: options.name ?? (await ask.text('居委会的名称')),
    place:
      options.place ??
      (await ask.choice(
        '适用哪里的规定',
        Object.entries(places).map(([value, { name }]) => ({ value, name })),
      )),
    subdistrict: await optional(options.subdistrict, '所属街道（镇）'),
    households: await optional(options.households, '户数', counted),
    residents: await optional(options.residents, '居民人数', counted),
    operator: await optional(options.operator, '默认经办人'),
  } as InitOptions;
}

/** A place by its code or its name. @throws Refusal kind `usage` that lists them. */
function placeNamed(word: string): Place {
  const named = Object.entries(places).find(([, { name }]) => name === word)?.[0] ?? word;
  if (isPlace(named)) return named;
  throw unknownPlace(word);
}

function unknownPlace(place: string): Refusal {
  return new Refusal('usage', 'unknown_place', `没有“${place}”这个地方的规定。`, {
    hint: `可选：${Object.entries(places)
      .map(([code, { name }]) => `${code}（${name}）`)
      .join('、')}`,
  });
}
