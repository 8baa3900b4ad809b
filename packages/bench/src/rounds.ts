/** Ours, theirs, ours, theirs: what the machine does besides hits both alike. */
export async function inTurn(
  rounds: number,
  ours: () => Promise<number>,
  theirs: () => Promise<number>,
): Promise<{ ours: number[]; theirs: number[] }> {
  const measured = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < rounds; round += 1) {
    // The one that begins changes too: whatever the first leaves behind is not always paid by the same one.
    const turns = round % 2 === 0 ? (['ours', 'theirs'] as const) : (['theirs', 'ours'] as const)
    for (const turn of turns) measured[turn].push(await (turn === 'ours' ? ours() : theirs()))
  }
  return measured
}
