import { registerHooks } from 'node:module';

/** The bundler reads `./figures.js` as the TypeScript beside it; Node has to be told. */
registerHooks({
  resolve(specifier, context, next) {
    const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
    return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
