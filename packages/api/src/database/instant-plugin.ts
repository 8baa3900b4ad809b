import type {
  KyselyPlugin,
  PluginTransformQueryArgs,
  PluginTransformResultArgs,
  QueryResult,
  RootOperationNode,
  UnknownRow,
} from 'kysely'

/** No `Date` crosses the boundary of the database: instants come out as ISO text in UTC (ARCHITECTURE, "time"). */
export class InstantPlugin implements KyselyPlugin {
  transformQuery(args: PluginTransformQueryArgs): RootOperationNode {
    return args.node
  }

  async transformResult(args: PluginTransformResultArgs): Promise<QueryResult<UnknownRow>> {
    for (const row of args.result.rows) {
      for (const [column, value] of Object.entries(row)) {
        if (value instanceof Date) row[column] = value.toISOString()
      }
    }
    return args.result
  }
}
