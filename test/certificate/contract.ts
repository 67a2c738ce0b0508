/** The JSON keys of the verbs on certificates, and what they need on file. */
const request =
  'address applicant basis beyond certificate certificate_state copies day duplicates fields handler host id_document id_number id_tail information kind matter missing_rules notarisation number open_requests papers person_id proxy proxy_mandate purpose recipient series state state_day steps subject_matter title';
const issued =
  'applicant approver code copies day digest duplicates handler kind number person_id purpose recipient replaced_by replaces request seal_use seal_uses series state text title valid_until voided voided_by voided_on';
const verdict = 'arithmetic cite cite_words holds label notes others readings rule severity subject';
const delegation = 'document from_day given_by name note until_day';

export const certificateContracts = {
  'certificate request': {
    line: 'certificate request 志愿服务证明 --who 周桂兰 --purpose 评选 --document 户口簿 --tail 1234 --info 甲 --basis 乙',
    record: request,
    verdict,
  },
  'certificate inquire': { line: 'certificate inquire 1 --how 上门 --found 甲', record: request, verdict },
  'certificate consent': { line: 'certificate consent 1 --number 甲', record: request },
  'certificate approve': { line: 'certificate approve 2 --by 王建国', record: request, verdict },
  'certificate decline': { line: 'certificate decline 1 --reason 甲', record: request },
  'certificate withdraw': { line: 'certificate withdraw 1 --reason 甲', record: request },
  'certificate retract': { line: 'certificate retract 2 --step 1 --reason 甲', record: request },
  'certificate delegate': { line: 'certificate delegate', row: delegation },
  'certificate requests': {
    line: 'certificate requests',
    row: 'applicant copies day handler number purpose state state_day title',
  },
  'certificate issue': { line: 'certificate issue 4', record: issued, verdict },
  'certificate list': {
    line: 'certificate list',
    row: 'applicant approver copies day number purpose seal_use state title',
  },
  'certificate print': { line: 'certificate print 证〔2026〕2号', record: issued, verdict },
  'certificate copy': { line: 'certificate copy 证〔2026〕2号 --copies 1 --by 王建国', record: issued, verdict },
  'certificate void': { line: 'certificate void 证〔2026〕2号 --reason 甲 --by 王建国', record: issued, verdict },
  'certificate reissue': { line: 'certificate reissue 证〔2026〕2号 --reason 甲 --by 王建国', record: issued, verdict },
  'certificate template': {
    line: 'certificate template 证明',
    record: 'changes fields kind kind_title own paragraphs series title',
  },
  'certificate verify': {
    line: 'certificate verify 证〔2026〕1号',
    record: 'by day differences filed key next number office outcome says title',
  },
  'certificate voids': { line: 'certificate voids', row: 'day kind number voided_on' },
  'certificate key': { line: 'certificate key', record: 'fingerprint folder key keys private_key' },
  'certificate show': { line: 'certificate show 2', record: request, verdict },
};

export const certificateLines = [
  'staff add 王建国 --post 主任 --from 2026-01-10',
  'staff add 李明 --post 副主任 --from 2026-01-10',
  'certificate delegate 李明 --document 委托书1号',
  'certificate request 甲证明 --who 周桂兰 --purpose 乙 --document 身份证 --tail 1234 --info 丙 --basis 丁',
  'certificate request 乙证明 --who 周桂兰 --purpose 丙 --document 身份证 --tail 1234 --info 丁 --basis 戊',
  'certificate inquire 2 --how 上门 --found 属实',
  'certificate request 丙证明 --who 周桂兰 --purpose 丁 --document 身份证 --tail 1234 --info 戊 --basis 己',
  'certificate inquire 3 --how 上门 --found 属实',
  'certificate approve 3 --by 王建国',
  'certificate issue 3',
  'certificate void 2026-1 --reason 庚 --by 王建国',
  'certificate request 丁证明 --who 周桂兰 --purpose 戊 --document 身份证 --tail 1234 --info 己 --basis 庚',
  'certificate inquire 4 --how 上门 --found 属实',
  'certificate approve 4 --by 王建国',
  'certificate request 戊证明 --who 周桂兰 --purpose 戊 --document 身份证 --tail 1234 --info 己 --basis 庚',
  'certificate inquire 5 --how 上门 --found 属实',
  'certificate approve 5 --by 王建国',
  'certificate issue 5',
];
