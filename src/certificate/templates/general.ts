import type { KindTemplate } from './template.ts';

/** For what no list names, and for the office's own kinds until it has worded them. */
export const generalTemplate: KindTemplate = {
  title: null,
  paragraphs: ['兹有{姓名}[，{性别}][，{证件}][，现住{住址}]。', '经本居委会[{核实方式}]核实，{事实}。'],
  fields: [],
  must: ['姓名', '事实'],
};
