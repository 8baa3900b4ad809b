/** Words of the pictures of household visits 入户图: the beaker to its target, and the tile map of communities. Source: UX §3.1 (/households). */

const count = (n: number) => n.toLocaleString('en-US')
type Layers = readonly { readonly name: string; readonly count: number }[]
type Tiles = readonly { readonly name: string; readonly count: number }[]
const untouched = (tiles: Tiles) => tiles.filter((tile) => tile.count === 0).map(({ name }) => name)
const deepest = (tiles: Tiles) => tiles.toSorted((a, b) => b.count - a.count)[0]

const zh = {
  beaker: {
    count: (households: number) => `${count(households)}户`,
    target: (households: number) => `目标 ${count(households)}户`,
    short: (missing: number) => `还差${count(missing)}户`,
    met: '正好达到',
    over: (more: number) => `超${count(more)}户`,
    empty: '这一季度还没有走访',
    columns: { layer: '走访', count: '户数' },
    total: '合计',
    describe: (total: number, target: number, layers: Layers) =>
      `走访${count(total)}户${target > 0 ? `，目标${count(target)}户${total < target ? `，还差${count(target - total)}户` : '，已达到'}` : ''}。${layers
        .map((layer) => `${layer.name}${count(layer.count)}户`)
        .join('，')}。`,
  },
  tiles: {
    count,
    groupCount: (reached: number, of: number) => `${of}个社区、村到过${reached}个`,
    least: '1户',
    most: (value: number) => `${count(value)}户`,
    noneKey: '还没有去过',
    empty: '没有社区和村',
    columns: { place: '社区、村', group: '街道', count: '走访户数' },
    describe: (tiles: Tiles) => {
      if (tiles.length === 0) return '没有社区和村。'
      const most = deepest(tiles)
      const none = untouched(tiles)
      const reached = `${tiles.length}个社区、村到过${tiles.length - none.length}个`
      const top = most && most.count > 0 ? `，${most.name}最多，${count(most.count)}户` : ''
      return `${reached}${top}。${none.length > 0 && none.length <= 12 ? `还没有去过：${none.join('、')}。` : ''}`
    },
  },
}

const en = {
  beaker: {
    count: (households: number) => count(households),
    target: (households: number) => `target ${count(households)}`,
    short: (missing: number) => `${count(missing)} short`,
    met: 'just met',
    over: (more: number) => `${count(more)} over`,
    empty: 'No visits in this quarter yet',
    columns: { layer: 'Visits', count: 'Households' },
    total: 'Together',
    describe: (total: number, target: number, layers: Layers) =>
      `${count(total)} households visited${target > 0 ? `, target ${count(target)}${total < target ? `, ${count(target - total)} short` : ', met'}` : ''}. ${layers
        .map((layer) => `${layer.name}: ${count(layer.count)}`)
        .join(', ')}.`,
  },
  tiles: {
    count,
    groupCount: (reached: number, of: number) => `${reached} of ${of} reached`,
    least: '1 household',
    most: (value: number) => count(value),
    noneKey: 'nobody went there yet',
    empty: 'No communities or villages',
    columns: { place: 'Community or village', group: 'Street', count: 'Households visited' },
    describe: (tiles: Tiles) => {
      if (tiles.length === 0) return 'No communities or villages.'
      const most = deepest(tiles)
      const none = untouched(tiles)
      const reached = `${tiles.length - none.length} of ${tiles.length} communities and villages reached`
      const top = most && most.count > 0 ? `, most in ${most.name}: ${count(most.count)}` : ''
      return `${reached}${top}.${none.length > 0 && none.length <= 12 ? ` Nobody went to ${none.join(', ')}.` : ''}`
    },
  },
} satisfies typeof zh

export const householdPictureWords = { zh, en }
