# Node.js: JSON lines of a small service of ours, a crash, and npm's own debug log.
need node npm
node "$make/service.js" > /srv/service.json
keep /srv/service.json node-service.json 150000
mkdir /srv/left /srv/app
echo '{"name":"left","version":"1.0.0"}' > /srv/left/package.json
cat > /srv/app/package.json <<'JSON'
{"name":"app","version":"0.3.0","dependencies":{"left":"file:../left"},
 "scripts":{"build":"node -e \"console.log('built')\"","test":"node -e \"throw new Error('1 test failed')\""}}
JSON
cd /srv/app
for command in 'install --offline' 'run build' 'test' 'ls' 'prune --offline'; do
  npm $command > /dev/null 2>&1 || true
done
cat "$HOME"/.npm/_logs/*.log > /srv/npm.log
keep /srv/npm.log npm-debug.log
