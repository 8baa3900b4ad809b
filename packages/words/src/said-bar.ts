/** Words of the one bar of 您说我办, for who hears it. Source: SPEC §8. */

interface Counts {
  readonly solved: number
  readonly working: number
  readonly cannot: number
}

const zh = {
  title: '大家说的事办得怎么样',
  describe: ({ solved, working, cannot }: Counts) =>
    `共 ${solved + working + cannot} 件：解决了 ${solved} 件，在办 ${working} 件，办不到或只作了说明 ${cannot} 件。`,
}
const en = {
  title: 'What became of what people said',
  describe: ({ solved, working, cannot }) =>
    `${solved + working + cannot} in all: ${solved} solved, ${working} under way, ${cannot} not possible or only explained.`,
} satisfies typeof zh

export const saidBarWords = { zh, en }
