/** Which names are those of one repository: GitHub answers to the former ones of a renamed repository, too. */
export interface Names {
  /** A run was seen in the repository of that name. */
  saw(name: string, id: number): void
  /** Whether two names are of one repository, in whatever case, as far as the runs that were seen tell. */
  areOne(name: string, other: string): boolean
}

/** One for each step. Ids of runs are of all repositories: who sees the same run is the same. */
export function createNames(): Names {
  const firstToSee = new Map<number, string>()
  /** Leads from a name to another of the same repository; from one of them alone to none. */
  const others = new Map<string, string>()
  const rootOf = (name: string) => {
    let root = name.toLowerCase()
    for (let next = others.get(root); next !== undefined; next = others.get(root)) root = next
    return root
  }

  return {
    saw(name, id) {
      const its = rootOf(name)
      const root = rootOf(firstToSee.get(id) ?? its)
      firstToSee.set(id, root)
      if (root !== its) others.set(its, root)
    },
    areOne: (name, other) => rootOf(name) === rootOf(other),
  }
}
