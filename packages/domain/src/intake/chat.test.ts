import { expect, test } from 'vitest'
import { maskSpeaker, readChat, speakersIn } from './chat.ts'
import { isWorthTaking } from './survey-text.ts'

const short = (pasted: string) =>
  readChat(pasted).messages.map(({ speaker, text, skip }) => `${speaker ?? '-'}|${text}${skip ? `|${skip}` : ''}`)

test('what WeChat copies with times: several lines, pictures, a quotation, system lines', () => {
  const pasted = `张三 2022/7/1 12:30
3号楼电梯坏了
好几天没人修

李四 7月1日 12:31:05
[图片]
王五 12:32
「张三：3号楼电梯坏了」
- - - - - - - - - - - - - - -
我们楼也是，困过人
"赵六"邀请"钱七"加入了群聊
物业小刘 昨天 12:40
收到
孙八 12:41
😀😀👍
李四 下午 1:42
@张三 垃圾站太臭了`
  expect(short(pasted)).toEqual([
    '张三|3号楼电梯坏了\n好几天没人修',
    '李四|[图片]|picture',
    '王五|我们楼也是，困过人',
    '-|"赵六"邀请"钱七"加入了群聊|system',
    '物业小刘|收到|greeting',
    '孙八|😀😀👍|no-words',
    '李四|垃圾站太臭了',
  ])
  expect(readChat(pasted).messages[0]).toMatchObject({ from: 1, to: 3, at: '2022/7/1 12:30' })
})

test.each([
  [
    'without times',
    '张三：路灯不亮\n李四: 物业费涨价\n建议：开业主大会',
    ['张三|路灯不亮', '李四|物业费涨价\n建议：开业主大会'],
  ],
  [
    'QQ',
    '2022-07-01 12:30:15 张三(12345678)\n路灯不亮\n【管理员】李四(a@qq.com) 12:31:00\n已上报街道',
    ['张三|路灯不亮', '李四|已上报街道'],
  ],
  [
    'sent by mail',
    '—————  2022-07-01  —————\n\n张三  12:30\n\n路灯不亮\n\n李四  12:31\n\n[Photo]\n',
    ['-|—————  2022-07-01  —————|system', '张三|路灯不亮', '李四|[Photo]|picture'],
  ],
  ['no heads at all', '路灯一直不亮\n垃圾没人收\n👍👍', ['-|路灯一直不亮', '-|垃圾没人收', '-|👍👍|no-words']],
  ['the same twice', '张三：路灯不亮\n张三：路灯不亮', ['张三|路灯不亮', '张三|路灯不亮|same-again']],
  ['a sentence that ends with a time', '张三 12:30\n施工噪声\n每天 23:00', ['张三|施工噪声\n每天 23:00']],
])('%s', (_, pasted, said) => {
  expect(short(pasted)).toEqual(said)
})

test('a 接龙: its title, one line one opinion, names apart, lines that go on', () => {
  const chat = readChat(
    '#接龙\n诉求登记\n\n1. 张三 3号楼 路灯不亮\n2. 李四 5号楼电梯坏\n还有垃圾\n3. 楼道堆杂物没人管\n4. 王五：停车乱',
  )
  expect(chat).toMatchObject({ kind: 'list', title: '诉求登记' })
  expect(chat.messages.map(({ speaker, text }) => [speaker, text])).toEqual([
    ['张三', '3号楼 路灯不亮'],
    ['李四', '5号楼电梯坏\n还有垃圾'],
    [null, '楼道堆杂物没人管'],
    ['王五', '停车乱'],
  ])
})

test('nothing that was pasted gets lost: every line stands in a message', () => {
  const pasted = '张三 12:30\n路灯\n不亮\n\n撤回了一条消息\n随便一行\n李四：好'
  const lines = new Set(
    readChat(pasted).messages.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at)),
  )
  expect([...lines].sort()).toEqual([1, 2, 3, 5, 6, 7])
})

test('who speaks is masked, and a nickname is no name to look for', () => {
  const chat = readChat('张三：路灯不亮\n阳光总在风雨后A：同意张三说的')
  expect(speakersIn(chat)).toEqual(['张三'])
  expect(maskSpeaker('张三')).toBe('张**')
})

test.each(['没有', '无', '都挺好', '没意见。', '不知道', '👍', '挺好的'])('%s is not taken over', (text) => {
  expect(isWorthTaking(text)).toBe(false)
})
test.each(['没有路灯', '物业挺好的', '好好管管停车', '不知道找谁修水管'])('%s is taken over', (text) => {
  expect(isWorthTaking(text)).toBe(true)
})
