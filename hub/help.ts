export const help = `Usage: npx hub <command>

  start                     everything on this machine: database, subgraphs, gateway (npm start)
  test [arguments]          all tests; arguments go to vitest (npm test)
  import <dataset> <file>   reads a file of plan lines into the running hub; --dry-run only checks it
  compose                   writes the schema files that are generated from the subgraphs
  programmes | territories | associations | convergence | gateway
                            one part alone: beside the running hub of this folder it takes that part's
                            place, elsewhere it takes everything from its environment

Settings (environment variables)
  HUB_PORT             4000         port of the gateway
  HUB_HOST             127.0.0.1    address it listens on; 0.0.0.0 to be reachable from other machines
  HUB_DATA             .hub         data folder, seen from the project: database, passwords, logs
  DATABASE_URL                      administrator's address of a PostgreSQL server, instead of the embedded one
  HUB_DATABASE_PREFIX  hub          the databases are called <prefix>_programmes and so on
  HUB_SEED             all          reference,facts,example or none: what an empty database is filled with
  HUB_LOG              warn         trace, debug, info, warn, error, fatal or silent
  HUB_SUBGRAPH_PORTS                four ports for programmes,territories,associations,convergence
  HUB_CORS_ORIGINS     none         origins whose web pages may ask the hub, such as https://dashboard.example`;
