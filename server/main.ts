/** The server's program: checks what it runs on before anything that needs it is loaded. */
const major = Number(process.versions.node.split('.')[0]);
if (major < 24) {
  console.error(
    `This program needs Node 24 or newer; this is Node ${process.versions.node}. Start it with npm (npm start, npm run serve), which brings its own.`,
  );
  process.exit(1);
}
const { runProgram } = await import('./cli/run-program.ts');
await runProgram(process.argv.slice(2), import.meta.dirname);
