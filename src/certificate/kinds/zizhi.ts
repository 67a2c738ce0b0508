import type { KindDetail } from './detail.ts';

const opinion = { category: '签署意见', bases: [], department: null, department_now: null, conditions: [] } as const;

/** 自治章程 第十九条12: the nine formalities under which the committee signs an opinion, numbered 31–39 here. */
export const zizhiDetails: Readonly<Record<string, KindDetail>> = {
  minimum_living: { ...opinion, series: 31, also: ['低保'] },
  employment: { ...opinion, series: 32, barredAs: 'employment' },
  school_enrolment: { ...opinion, series: 33 },
  military_enlistment: { ...opinion, series: 34, also: ['入伍', '征兵'] },
  business_registration: {
    ...opinion,
    series: 35,
    near: { item: 'business_premises', words: '不证明市场主体住所' },
  },
  household_transfer: {
    ...opinion,
    series: 36,
    near: { item: 'hukou_change', words: '不证明户口登记项目内容的变更申请' },
  },
  birth: { ...opinion, series: 37, barredAs: 'birth' },
  death: { ...opinion, series: 38, barredAs: 'death' },
  temporary_residence: { ...opinion, series: 39, also: ['暂住'] },
};
