import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';

/** kysely as a compiler of typed, parameterised SQL. It never opens a connection: `Reads` sends what it compiles. */
// eslint-disable-next-line typescript/no-explicit-any -- the tables are described by resources, at run time
export const sqlBuilder = new Kysely<any>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});
