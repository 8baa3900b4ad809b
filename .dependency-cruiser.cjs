/** The directions of ARCHITECTURE.md. `packages/house` asks the same of the text; this asks the resolver. */
const only = (name, from, allowed, typesOf = []) => [
  {
    name: `${name}-values`,
    severity: 'error',
    from: { path: from },
    to: {
      path: '^(apps|packages|e2e)/',
      pathNot: [from, ...allowed, ...typesOf],
    },
  },
  ...typesOf.map((path) => ({
    name: `${name}-types-only`,
    severity: 'error',
    from: { path: from },
    to: { path, dependencyTypesNot: ['type-only'] },
  })),
]
const at = (name) => `^packages/${name}/`

module.exports = {
  forbidden: [
    ...only('domain', at('domain'), []),
    ...only('statistics', at('statistics'), []),
    ...only('words', at('words'), [at('domain')]),
    ...only('design', at('design'), [at('domain'), at('words')]),
    ...only('documents', at('documents'), [at('domain'), at('words'), at('design')]),
    ...only('api', at('api'), [at('domain'), at('statistics'), at('documents'), at('words')]),
    ...only('server', '^apps/server/', [at('api'), at('domain'), at('documents'), at('words')]),
    ...only('admin', '^apps/admin/', [at('domain'), at('design'), at('words')], [at('api')]),
    ...only('site', '^apps/site/', [at('domain'), at('design'), at('words')], [at('api')]),
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'domain-stops-at-zod',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: '\\.test\\.ts$' },
      to: { path: 'node_modules', pathNot: 'node_modules/(\\.pnpm/)?zod' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules|\\.turbo|migrations)/' },
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.vue', '.js', '.mjs', '.cjs', '.json', '.css'],
    },
  },
}
