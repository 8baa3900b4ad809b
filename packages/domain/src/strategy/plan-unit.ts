/** Units as plans and minutes name them 责任单位: `教育局、新筑街道和交警大队`. Source: SPEC §12. */

export interface PlanUnit {
  readonly id: string
  readonly name: string
  /** Short names by which plans call the unit. */
  readonly aliases?: readonly string[]
}

/** Units by name: the same name first, else the only unit whose name holds the words or is held by them. */
export function matchUnits(text: string, units: readonly PlanUnit[]): { ids: string[]; unknown: string[] } {
  const ids: string[] = []
  const unknown: string[] = []
  for (const part of text.split(/[、，,；;/\s]+|(?<=[局办部处会心道室院队司])[和及与](?=\p{Script=Han})/u)) {
    const name = part.replace(/等$|^各有关|[（(].*[)）]$/gu, '')
    if (name === '') continue
    const namesOf = (unit: PlanUnit) => [unit.name, ...(unit.aliases ?? [])]
    const same = units.filter((unit) => namesOf(unit).includes(name))
    const like = units.filter(
      (unit) => name.length >= 2 && namesOf(unit).some((each) => each.includes(name) || name.includes(each)),
    )
    const [found, second] = same.length > 0 ? same : like
    if (found && !second) ids.push(found.id)
    else unknown.push(part)
  }
  return { ids: [...new Set(ids)], unknown }
}
