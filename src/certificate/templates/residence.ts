import { inquired, resident, residentInFull } from './phrases.ts';
import type { KindTemplate } from './template.ts';

/** 居住、婚育证明 (静安 1–4). */
export const residenceTemplates: Readonly<Record<string, KindTemplate>> = {
  lodging_with_kin: {
    title: '寄宿证明',
    paragraphs: [
      `兹有{姓名}[，{性别}][，{证件}]，[自{居住起日}起]寄宿在本社区居民{留宿人}家中，地址为本社区{住址}。`,
      inquired,
    ],
    fields: [],
    must: ['姓名', '留宿人', '住址'],
  },
  residence_one_year: {
    title: '居住证明',
    paragraphs: [`${residentInFull}，自{居住起日}起连续居住在本社区{住址}，至{出具日}已满一年。`, inquired],
    fields: [],
    must: ['姓名', '住址', '居住起日'],
  },
  public_housing_residence: {
    title: '实际居住证明',
    paragraphs: [
      `${residentInFull}，[自{居住起日}起]实际居住在本社区{住址}。`,
      inquired,
      '本证明只写实际居住的情况，不涉及房屋的权属。',
    ],
    fields: [],
    must: ['姓名', '住址'],
  },
  childbearing_certificate: {
    title: '协助开具公民生育情况证明的函',
    paragraphs: [
      `${resident}，现居住在本社区{住址}，申请开具《上海市公民生育情况证明》，请予办理。`,
      '生育情况由卫生健康部门核定，本居委会不作证明。',
    ],
    fields: [],
    must: ['姓名', '住址'],
  },
};
