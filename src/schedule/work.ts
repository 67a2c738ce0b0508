import type { DayWork } from './store.ts';

export const workWords: Readonly<Record<DayWork, string>> = { day: '上班', am: '上午', pm: '下午', rest: '休息' };
