/** The JSON keys of the verbs on places and residents, and what they need on file. */
const building = 'address closed_on closed_reason group households id name note residents roles units zone';
const zone = 'buildings closed_on closed_reason households id name note residents staff';
const group =
  'buildings closed_on closed_reason households id leader leader_id members name note open_matters residents self_managed';
const household = 'building closed_on closed_reason code group id note room ten_no zone';
const tenGroup = 'group head head_id households no recommendations';
const resident =
  'age birth_day building child code gender group id id_number left moved_in moved_out name note phone private_tags registration relation room tags zone';
const listed = 'age building code gender name note private_tags registration relation room tags';

export const placeContracts = {
  'building add': { line: 'building add 7号楼', record: 'buildings' },
  'building list': { line: 'building list', row: 'address group households name residents zone' },
  'building show': { line: 'building show 5号楼', record: building },
  'building amend': { line: 'building amend 5号楼 --note 甲', record: building },
  'building close': { line: 'building close 6号楼 --reason 拆除', record: building },
  'building role': { line: 'building role 5号楼 楼组长 李二', record: building },
  'building roster': { line: 'building roster', row: 'building building_leader' },
  'zone add': { line: 'zone add 乙片', record: zone },
  'zone list': { line: 'zone list', row: 'buildings households name residents staff' },
  'zone show': { line: 'zone show 甲片', record: zone },
  'zone amend': { line: 'zone amend 甲片 --building 5号楼', record: zone },
  'zone assign': { line: 'zone assign 丙片 王建国', record: zone },
  'zone release': { line: 'zone release 甲片 王建国', record: zone },
  'zone close': { line: 'zone close 丙片 --reason 合并', record: zone },
  'group add': { line: 'group add 第3居民小组', record: group },
  'group list': {
    line: 'group list',
    record: 'groups seats seats_by_law',
    row: 'buildings households leader name residents',
  },
  'group show': { line: 'group show 第1居民小组', record: group },
  'group amend': { line: 'group amend 第1居民小组 --leader 李二', record: group },
  'group close': { line: 'group close 第1居民小组 --reason 合并', record: group },
  'household add': { line: 'household add 5号楼-1-103', record: 'households' },
  'household list': { line: 'household list', row: 'building code head residents room ten_no' },
  'household show': {
    line: 'household show 5-1-101',
    record: `${household} attachments changes former living matters visits`,
  },
  'household amend': { line: 'household amend 5-1-101 --note 甲', record: household },
  'household close': { line: 'household close 5-1-102 --reason 合并', record: household },
  'household tens': {
    line: 'household tens',
    record: 'grouped groups plan ungrouped',
    row: 'buildings group head households no recommended',
  },
  'household divide': {
    line: 'household divide --size 10',
    record: 'grouped groups plan ungrouped',
    row: 'buildings group head households no recommended',
  },
  'household head': { line: 'household head 1 李二', record: tenGroup },
  'household recommend': { line: 'household recommend 5-1-101 --for 低保', record: tenGroup },
  'resident add': { line: 'resident add 赵九 --at 5-1-102', record: resident },
  'resident list': { line: 'resident list', row: listed },
  'resident find': { line: 'resident find 张', row: listed },
  'resident show': {
    line: 'resident show 张一',
    record: `${resident} attachments certificates changes contacts household lived matters tag_history together visits volunteer`,
  },
  'resident amend': { line: 'resident amend 张一 --note 甲', record: resident },
  'resident move': { line: 'resident move 张一 --at 5-1-102', record: resident },
  'resident leave': { line: 'resident leave 张一 --reason 迁出', record: resident },
  'resident tag': { line: 'resident tag 张一 独居', record: resident },
  'resident tags': { line: 'resident tags', row: 'label private residents tag' },
  'resident define': { line: 'resident define 甲', record: 'label private tag' },
};

export const placeLines = [
  'building add 5号楼 6号楼',
  'building role 5号楼 楼组长 张一 --from 2026-01-10',
  'zone add 甲片',
  'zone assign 甲片 王建国 --from 2026-01-10',
  'zone add 丙片',
  'group add 第1居民小组',
  'household add 5号楼-1-101',
  'household divide --size 10',
  'household add 5号楼-1-102',
  'rep amend 张一 --phone 13804310777',
  'resident add 张一 --at 5-1-101 --phone 13804310777',
];
