/** What each table's records are called, for people. */
const recordWords: Readonly<Record<string, string>> = {
  office: '居委会',
  person: '人员',
  staff_post: '任职',
  representative: '居民代表',
  meeting: '会议',
  meeting_attendee: '到会人员',
  motion: '议题',
  verdict: '判断',
  resolution: '决议',
  rule_override: '自定规定',
  reading_choice: '选定读法',
};

/** What each column is called, for people; the same word in every table. */
const columnWords: Readonly<Record<string, string>> = {
  id: '内部编号',
  name: '姓名或名称',
  voided: '撤销理由',
  place: '地方',
  subdistrict: '所属街道',
  rules_from: '规定适用起始日',
  default_operator: '默认经办人',
  households: '户数',
  residents: '居民人数',
  adults: '十八周岁以上居民',
  resident_groups: '居民小组个数',
  representative_seats: '居民代表名额',
  font_folder: '字体文件夹',
  gender: '性别',
  birth_day: '出生日期',
  phone: '电话',
  id_number: '身份证号',
  note: '备注',
  person_id: '人员',
  post: '职务',
  from_day: '起始日',
  until_day: '截止日',
  end_reason: '结束原因',
  happened: '事由',
  finding: '认定',
  basis: '身份',
  resident_group: '居民小组',
  term_no: '届次',
  replaces_id: '接替',
  year: '年份',
  no: '序号',
  kind: '种类',
  form: '形式',
  day: '日期',
  chair: '主持人',
  recorder: '记录人',
  agenda: '议程',
  roll: '点名方式',
  entitled: '应到',
  present: '实到',
  proxies: '委托',
  facts: '数据',
  quorate: '达到法定人数',
  meeting_id: '会议',
  position: '次序',
  left_before: '在第几项议题前离开',
  proxy: '受托人',
  title: '标题',
  ballot: '表决方式',
  votes_for: '赞成',
  votes_against: '反对',
  abstentions: '弃权',
  invalid_ballots: '废票',
  outcome: '结果',
  subject: '对象',
  holds: '是否达到',
  content: '内容',
  motion_id: '议题',
  rule: '规定',
  value: '值',
  cite: '出处',
  reading: '疑问',
  letter: '读法',
};

export function recordName(type: string): string {
  return recordWords[type] ?? type;
}

/** The table that a word of a person or of the file means; undefined for what cannot be a table. */
export function recordType(word: string): string | undefined {
  const [type] = Object.entries(recordWords).find(([, name]) => name === word) ?? [];
  return type ?? (/^[a-z_]+$/.test(word) ? word : undefined);
}

export function columnName(column: string): string {
  return columnWords[column] ?? column;
}

/** `会议 1f2e3d4c`: enough of the id to tell records apart; `--record` takes it as it is in JSON or shortened. */
export function shortRecord(type: string, id: string): string {
  return `${recordName(type)} ${id.slice(0, 8)}`;
}
