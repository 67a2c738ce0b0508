import { Refusal } from '../base/refusal.ts';
import type { Headings } from '../sheet/table_file.ts';

/** What a list of residents may say of somebody. */
export type ResidentField =
  | 'name'
  | 'code'
  | 'gender'
  | 'birth_day'
  | 'id_number'
  | 'phone'
  | 'building'
  | 'unit'
  | 'room'
  | 'address'
  | 'relation'
  | 'registration'
  | 'registered_address'
  | 'work'
  | 'ethnicity'
  | 'education'
  | 'marriage'
  | 'tags'
  | 'resident_group'
  | 'zone'
  | 'moved_in'
  | 'note';

/** The words offices have for their columns; the first is what the field is called everywhere else. */
export const residentHeadings: Headings<ResidentField> = {
  name: ['姓名', '居民姓名', '人员姓名', '名字'],
  code: ['编码', '人员编码'],
  gender: ['性别'],
  birth_day: ['出生日期', '出生年月日', '出生年月', '生日'],
  id_number: [
    '身份证号',
    '身份证号码',
    '身份证',
    '证件号码',
    '证件号',
    '公民身份号码',
    '公民身份证号码',
    '居民身份证号码',
  ],
  phone: ['联系电话', '电话', '手机', '手机号', '手机号码', '联系方式', '电话号码', '联系号码', '本人电话'],
  building: ['楼栋', '楼号', '栋', '楼', '栋号', '幢', '幢号', '楼栋号', '楼幢', '楼院'],
  unit: ['单元', '单元号'],
  room: ['房号', '室', '门牌', '门牌号', '房间号', '室号', '房间', '户号'],
  address: ['地址', '住址', '现住址', '现住地址', '家庭住址', '家庭地址', '居住地址', '详细地址', '现居住地'],
  relation: ['与户主关系', '与户主的关系', '户主关系', '家庭关系', '关系'],
  registration: ['户籍情况', '人户情况', '户籍状态', '人户状态', '户口情况', '人户关系'],
  registered_address: ['户籍地址', '户籍地', '户口所在地', '户籍所在地', '户口地址'],
  work: ['工作单位', '从业情况', '职业', '单位', '从业状况', '工作单位及职务', '就业情况', '职业或工作单位'],
  ethnicity: ['民族'],
  education: ['文化程度', '学历', '教育程度', '受教育程度'],
  marriage: ['婚姻状况', '婚姻情况', '婚姻', '婚否'],
  tags: ['标签', '人员类别', '人群类别', '重点人群', '类别', '人员类型', '特殊人群', '人员标签'],
  resident_group: ['居民小组', '小组', '所属小组', '居民组'],
  zone: ['网格', '责任区', '所属网格', '网格名称', '责任区域', '片区'],
  moved_in: ['迁入日期', '入住日期', '迁入时间', '入住时间'],
  note: ['备注', '说明', '附注'],
};

/** What a field is called. */
export function fieldWord(field: ResidentField): string {
  return residentHeadings[field][0] as string;
}

/** Columns that say where somebody lives. */
export const placeFields: readonly ResidentField[] = ['building', 'unit', 'room', 'address'];

/** Told to `--map` for a column that nothing is to be taken from. */
const unusedWord = '不用';

/**
 * The headings with the office's own words for them: `列=字段`; `列=不用` leaves a column out.
 * @throws Refusal kind `usage` on a field that does not exist, or two columns for one field.
 */
export function mappedHeadings(pairs: readonly string[]): Headings<ResidentField> {
  const headings: Record<ResidentField, readonly string[]> = { ...residentHeadings };
  const given = new Map<ResidentField, string>();
  for (const pair of pairs) {
    const at = pair.lastIndexOf('=');
    const [column, word] = [pair.slice(0, at).normalize('NFKC').replace(/\s/g, ''), pair.slice(at + 1).trim()];
    const field = fieldNamed(word);
    if (at < 1 || (field === undefined && word !== unusedWord)) throw badMap(pair);
    // What was mapped wins over the usual words, and a column stands for one field only.
    for (const key of Object.keys(headings) as ResidentField[]) {
      headings[key] = headings[key].filter((one) => one !== column);
    }
    if (field === undefined) continue;
    const before = given.get(field);
    if (before !== undefined && before !== column) {
      throw new Refusal('usage', 'map_twice', `--map 把“${before}”和“${column}”两列都当作${word}，只能有一列。`);
    }
    headings[field] = [column, ...headings[field]];
    given.set(field, column);
  }
  return headings;
}

function fieldNamed(word: string): ResidentField | undefined {
  return (Object.keys(residentHeadings) as ResidentField[]).find(
    (key) => key === word || residentHeadings[key].includes(word),
  );
}

function badMap(pair: string): Refusal {
  const fields = Object.values(residentHeadings).map(([first]) => first);
  return new Refusal('usage', 'bad_map', `--map “${pair}”看不懂。`, {
    hint: `写成 文件里的列名=字段，字段可以是：${fields.join('、')}；不要的列写 列名=${unusedWord}。`,
  });
}
