import { createNames } from '../../src/following/names.ts'
import { createRandom } from '../world/clock.ts'

test('a name is its own in whatever case, and no other', () => {
  const names = createNames()
  expect(names.areOne('acme/site', 'ACME/Site')).toBe(true)
  expect(names.areOne('acme/site', 'acme/docs')).toBe(false)
})

test.each(Array.from({ length: 20 }, (_, seed) => seed))(
  'names that saw the same run are of one repository, in whatever order they saw it: %i',
  (seed) => {
    const random = createRandom(seed)
    const below = (most: number) => Math.floor(random() * most)
    const names = createNames()
    // Each repository has names, and runs of its own; each name sees some of them.
    const repositories = Array.from({ length: 8 }, (_, index) =>
      Array.from({ length: 1 + below(4) }, (_, nth) => `acme/r${index}-${nth}`),
    )
    const sights = repositories.flatMap((its, index) =>
      its.flatMap((name, nth) => [
        { name, id: 1000 * index },
        // A chain: each shares a run with the one before alone.
        ...(below(2) === 0
          ? []
          : [
              { name, id: 1000 * index + nth },
              { name, id: 1000 * index + nth + 1 },
            ]),
      ]),
    )
    for (const { name, id } of sights.sort(() => random() - 0.5)) names.saw(name, id)
    const all = repositories.flat()
    const told = all.map((name) => all.filter((other) => names.areOne(name, other)))
    expect(told).toEqual(repositories.flatMap((its) => its.map(() => its)))
  },
)
