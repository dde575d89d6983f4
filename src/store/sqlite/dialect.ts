import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type SqliteStatement,
} from 'kysely';
import { Problem } from '../../model/problem.ts';
import { translating } from './failures.ts';

/** Kept statements a connection: a desk uses some fifty; filters vary, so there is a bound. */
const keptStatements = 200;

/**
 * Lets Kysely speak to Node's own SQLite, so that nothing has to be compiled when the product is installed.
 * Statements are kept, because preparing one costs as much as running it.
 */
class KyselyDatabase implements SqliteDatabase {
  readonly #database: DatabaseSync;
  readonly #path: string;
  readonly #kept = new Map<string, SqliteStatement>();

  constructor(database: DatabaseSync, path: string) {
    this.#database = database;
    this.#path = path;
  }

  prepare(sql: string): SqliteStatement {
    const kept = this.#kept.get(sql);
    if (kept !== undefined) return kept;
    const statement = translating(this.#path, () =>
      asKyselyStatement(this.#database.prepare(sql), this.#path),
    );
    const oldest = this.#kept.size >= keptStatements ? this.#kept.keys().next().value : undefined;
    if (oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(sql, statement);
    return statement;
  }

  close(): void {
    this.#kept.clear();
    this.#database.close();
  }
}

function asKyselyStatement(statement: StatementSync, path: string): SqliteStatement {
  const values = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => translating(path, () => statement.all(...values(parameters))),
    run: (parameters) => translating(path, () => statement.run(...values(parameters))),
    // A kept statement must not be left half read, so rows are read before the first is handed out.
    iterate: (parameters) => translating(path, () => statement.all(...values(parameters)).values()),
  };
}

/** How often a waiting writer asks again, ms. */
const askAgainMs = 10;

/**
 * Writers take the write lock when they begin, so that two of them wait for each other instead of one failing
 * halfway. They wait without holding up the thread, which SQLite's own busy time-out would. After a failure that
 * made SQLite roll back by itself there is nothing left to roll back.
 */
class DeskDriver extends SqliteDriver {
  readonly #database: DatabaseSync;
  readonly #lockWithinMs: number | null;

  constructor(database: DatabaseSync, path: string, lockWithinMs: number | null) {
    super({ database: new KyselyDatabase(database, path) });
    this.#database = database;
    this.#lockWithinMs = lockWithinMs;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#lockWithinMs === null) {
      await connection.executeQuery(CompiledQuery.raw('begin'));
      return;
    }
    const deadline = performance.now() + this.#lockWithinMs;
    for (;;) {
      try {
        await connection.executeQuery(CompiledQuery.raw('begin immediate'));
        return;
      } catch (error) {
        const busy = error instanceof Problem && error.code === 'desk/busy';
        if (!busy || performance.now() >= deadline) throw error;
        await setTimeout(askAgainMs);
      }
    }
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

/**
 * Kysely's SQLite dialect over one open connection. `lockWithinMs` is how long a writer waits for another, null for a
 * connection that only reads.
 */
export function deskDialect(database: DatabaseSync, path: string, lockWithinMs: number | null): Dialect {
  return {
    createDriver: () => new DeskDriver(database, path, lockWithinMs),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
