import type { Pack } from './pack.ts';

/** The places that have a pack, and how each pack is loaded: only the office's own and the law are ever read. */
export const places = {
  national: { name: '国家法', load: async () => (await import('./packs/national.ts')).national },
  changchun: { name: '长春', load: async () => (await import('./packs/changchun.ts')).changchun },
  xingfu: { name: '幸福社区', load: async () => (await import('./packs/xingfu.ts')).xingfu },
  jingan: { name: '静安', load: async () => (await import('./packs/jingan.ts')).jingan },
  qinhuangdao: { name: '秦皇岛', load: async () => (await import('./packs/qinhuangdao.ts')).qinhuangdao },
  zizhi: { name: '自治章程范本', load: async () => (await import('./packs/zizhi.ts')).zizhi },
  tuanjielu: { name: '团结路', load: async () => (await import('./packs/tuanjielu.ts')).tuanjielu },
} as const satisfies Record<string, { name: string; load: () => Promise<Pack> }>;

export type Place = keyof typeof places;

export function isPlace(text: string): text is Place {
  return Object.hasOwn(places, text);
}
