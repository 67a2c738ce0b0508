/** What is kept of a resident without a column of its own, in plain words, and what each is called. */
export const factWords = {
  registered_address: '户籍地址',
  work: '工作单位',
  ethnicity: '民族',
  education: '文化程度',
  marriage: '婚姻状况',
  note: '名单上的备注',
} as const;

export type FactField = keyof typeof factWords;

export const factFields = Object.keys(factWords) as FactField[];
