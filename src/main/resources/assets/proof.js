// Solves a form's proof of work apart from the page, so that typing never stutters: which number after the salt has that SHA-256?
const BATCH = 500;

async function solve(salt, target, most) {
  const encoder = new TextEncoder();
  const beginning = parseInt(target.slice(0, 8), 16);
  for (let from = 0; from < most; from += BATCH) {
    const tries = Array.from({ length: BATCH }, (_, i) => crypto.subtle.digest("SHA-256", encoder.encode(salt + (from + i))));
    const found = (await Promise.all(tries)).findIndex((hash) => new DataView(hash).getUint32(0) === beginning);
    if (found >= 0) return from + found;
  }
  throw new Error("The challenge has no solution");
}

onmessage = ({ data }) => solve(data.salt, data.target, Number(data.most)).then(postMessage, () => postMessage(null));
