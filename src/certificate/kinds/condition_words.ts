import type { Condition } from '../certificate.ts';

/** What must be found out before a kind is issued, a clause each. */
export const conditionWords: Readonly<Record<Condition, string>> = {
  resides_here: '住在本社区',
  one_year: '连续居住满一年',
  lodging: '外来人员借住在本社区亲戚朋友家，写明户主',
  mandate: '出示委托书',
  neighbours_consent: '邻居同意（书面签名）',
  written_request: '司法机关的书面来函',
  notary_letter: '公证处的书面来函，写明要证明的事项',
  victims_request: '受害人本人的请求',
  review_minutes: '民主评议的记录',
  no_relatives: '核实没有亲属的情况',
  disaster: '灾害发生的时间、地点',
  recommendation: '社区推荐的记录',
};

/** The same as it is typed: up to the first comma or bracket. */
export const conditionShort = Object.fromEntries(
  Object.entries(conditionWords).map(([code, words]) => [code, words.replace(/[，（].*$/u, '')]),
) as Readonly<Record<Condition, string>>;

/** What counts for every certificate (民发〔2020〕20号, 长春 十七(三)). */
export const always = '只写本居委会职责范围内、能够核实的事实；核实后再写。';
