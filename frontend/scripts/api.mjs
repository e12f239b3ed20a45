// Writes src/api/<service>.d.ts from the service's committed openapi.json. Run after `make openapi`.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

for (const service of ["catalog", "dossier", "feedback", "reporting"]) {
  const source = new URL(`../../services/${service}/openapi.json`, import.meta.url);
  if (!existsSync(source)) {
    console.log(`${service}: no openapi.json yet, types left as they are`);
    continue;
  }
  const ast = await openapiTS(JSON.parse(readFileSync(source, "utf8")), { alphabetize: true });
  const header = `// Generated from services/${service}/openapi.json by \`npm run api\`. Do not edit.\n`;
  writeFileSync(new URL(`../src/api/${service}.d.ts`, import.meta.url), header + astToString(ast));
  console.log(`${service}: src/api/${service}.d.ts written`);
}
