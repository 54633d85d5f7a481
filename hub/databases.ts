import pg from 'pg';
import { codeOf, Failure, messageOf } from './failure.ts';
import { subgraphs } from './parts.ts';
import type { SubgraphName } from './parts.ts';

/** Needed for the search in Arabic and French names; where they are missing the subgraph says so itself. */
const extensions = ['pg_trgm', 'unaccent'];
const { escapeIdentifier, escapeLiteral } = pg;

/** One database and one role per subgraph; nothing that exists is made again. Returns each subgraph's own address. */
export async function prepareDatabases(administrator: string, prefix: string, passwords: Record<string, string>): Promise<Record<SubgraphName, string>> {
  return asAdministrator(administrator, async (admin) => {
    const urls: [SubgraphName, string][] = [];
    for (const name of subgraphs) {
      const own = `${prefix}_${name}`;
      await ensureRole(admin, own, passwords[name]!);
      await ensureDatabase(admin, own);
      await ensureExtensions(administrator, own);
      await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(own)} FROM PUBLIC`);
      urls.push([name, withDatabase(administrator, own, { user: own, password: passwords[name]! })]);
    }
    return Object.fromEntries(urls) as Record<SubgraphName, string>;
  });
}

/** The subgraphs' databases as the administrator sees them, for an import where no hub runs. */
export function administratorsUrls(administrator: string, prefix: string): Record<SubgraphName, string> {
  return Object.fromEntries(subgraphs.map((name) => [name, withDatabase(administrator, `${prefix}_${name}`)])) as Record<SubgraphName, string>;
}

async function ensureRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  await admin.query(`${verb} ROLE ${escapeIdentifier(role)} LOGIN PASSWORD ${escapeLiteral(password)}`);
  // An administrator who is no superuser may give a database only to a role that it can become.
  const { rows } = await admin.query<{ all: boolean }>('SELECT rolsuper AS all FROM pg_roles WHERE rolname = current_user');
  if (rows[0]?.all !== true) await admin.query(`GRANT ${escapeIdentifier(role)} TO CURRENT_USER`);
}

async function ensureDatabase(admin: pg.Client, name: string): Promise<void> {
  const { rows } = await admin.query<{ owner: string }>('SELECT pg_get_userbyid(datdba) AS owner FROM pg_database WHERE datname = $1', [name]);
  if (rows.length === 0) {
    const owner = escapeIdentifier(name);
    // template0 so that the encoding does not depend on what the server's administrator once chose.
    await admin.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${owner} TEMPLATE template0 ENCODING 'UTF8'`);
  } else if (rows[0]!.owner !== name) {
    throw new Failure(`The database ${name} exists already and belongs to ${rows[0]!.owner}: choose another name with HUB_DATABASE_PREFIX.`);
  }
}

async function ensureExtensions(administrator: string, database: string): Promise<void> {
  await asAdministrator(withDatabase(administrator, database), async (admin) => {
    const { rows } = await admin.query<{ name: string }>('SELECT name FROM pg_available_extensions WHERE name = ANY($1) AND installed_version IS NULL', [extensions]);
    for (const { name } of rows) await admin.query(`CREATE EXTENSION IF NOT EXISTS ${escapeIdentifier(name)}`);
  });
}

async function asAdministrator<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000, application_name: 'convergence hub' });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    throw error instanceof Failure ? error : explain(error, url);
  } finally {
    await client.end().catch(() => {});
  }
}

function withDatabase(url: string, database: string, login?: { user: string; password: string }): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (login !== undefined) {
    changed.username = login.user;
    changed.password = login.password;
  }
  return changed.href;
}

/** What a person can do about it; the address is told without its password. */
function explain(error: unknown, url: string): Failure {
  const { hostname, port, username, pathname } = new URL(url);
  const server = `${hostname || 'localhost'}:${port || '5432'}`;
  const user = decodeURIComponent(username) || 'your system user';
  const code = codeOf(error);
  switch (code) {
    case 'ECONNREFUSED':
      return new Failure(`No PostgreSQL answers at ${server}: start it, correct DATABASE_URL, or leave DATABASE_URL out to use the embedded one.`);
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new Failure(`The database host ${hostname} is unknown: correct DATABASE_URL.`);
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new Failure(`The database server ${server} cannot be reached (${code}): check the address in DATABASE_URL and the network between.`);
    case '28P01':
    case '28000':
      return new Failure(`The database server ${server} refuses user ${user}: correct the name or the password in DATABASE_URL.`);
    case '3D000':
      return new Failure(`The database server ${server} has no database ${pathname.slice(1) || user}: end DATABASE_URL with one that exists, usually /postgres.`);
    case '42501':
      return new Failure(`User ${user} has no right to create databases and roles at ${server} (${messageOf(error)}): give it CREATEDB and CREATEROLE, or use an administrator in DATABASE_URL.`);
    case '53300':
      return new Failure(`The database server ${server} has no free connection: end some, or raise its max_connections.`);
    case '57P03':
      return new Failure(`The database server ${server} is just starting or stopping: try again in a moment.`);
    default:
      if (/timeout/i.test(messageOf(error))) return new Failure(`The database server ${server} did not answer within ten seconds: check the address in DATABASE_URL and the network between.`);
      if (/terminated/i.test(messageOf(error))) return new Failure(`Whatever answers at ${server} closed the connection: see that it is PostgreSQL and runs well, or correct DATABASE_URL.`);
      if (/password must be a string|no password/i.test(messageOf(error))) return new Failure(`The database server ${server} asks for a password: add it to DATABASE_URL as postgres://user:password@host.`);
      if (/SSL/i.test(messageOf(error))) return new Failure(`The database server ${server} and DATABASE_URL disagree about encryption (${messageOf(error)}): change sslmode in DATABASE_URL.`);
      return new Failure(`The database server ${server} could not be prepared (${[code, messageOf(error)].filter(Boolean).join(' ')}): mend that, or correct DATABASE_URL.`);
  }
}
