-- Asks for the requests of a file, in its order, again and again.
-- A line of it: a path, a tab, an ETag or nothing.

local requests, place = {}, 0

function init(arguments)
  for line in io.lines(arguments[1]) do
    local path, etag = line:match("^([^\t]*)\t(.*)$")
    local headers = {}
    if etag ~= "" then
      headers["If-None-Match"] = etag
    end
    requests[#requests + 1] = wrk.format("GET", path, headers)
  end
end

function request()
  place = place % #requests + 1
  return requests[place]
end

-- One line for the program that started wrk: whole numbers, times in microseconds.
function done(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    "measured %d %d %d %d %d %d %d\n",
    summary.duration,
    summary.requests,
    summary.bytes,
    latency:percentile(50),
    latency:percentile(95),
    errors.status,
    errors.connect + errors.read + errors.write + errors.timeout
  ))
end
