namespace PortAnalyzers.Tests.ConfigFiles.Formats;

public sealed class VsCodeFileTests
{
    [Theory]
    [InlineData(""" "args": ["--urls", "http://localhost:{|PORT004:6000|}"] """)]
    [InlineData(""" "args": ["run", "--urls=http://localhost:5000;http://localhost:{|PORT004:6000|}"] """)]
    [InlineData(""" "args": "run --urls http://localhost:{|PORT004:6000|}" """)]
    [InlineData(""" "args": ["--port", "6000", "--api", "http://localhost:6000"], "port": 6000, "address": "localhost:6000" """)]
    [InlineData(""" "env": { "ASPNETCORE_URLS": "http://*:{|PORT004:6000|}", "API_URL": "http://localhost:6000", "PORT": "6666" } """)]
    [InlineData(""" "windows": { "args": ["--urls", "http://localhost:{|PORT004:6000|}"] }, "linux": { "env": { "ASPNETCORE_HTTP_PORTS": "{|PORT004:6666|}" } } """)]
    [InlineData(""" "serverReadyAction": { "action": "openExternally", "pattern": "listening on http://localhost:6000", "uriFormat": "http://localhost:{|PORT004:6000|}/swagger" } """)]
    [InlineData(""" "serverReadyAction": { "uriFormat": "%s://localhost:%s/6000" } """)]
    [InlineData(""" "type": "chrome", "url": "http://localhost:{|PORT004:6666|}", "webRoot": "${workspaceFolder}/6000" """)]
    [InlineData(""" "type": "chrome", "urlFilter": "http://localhost:{|PORT004:6666|}/*", "runtimeArgs": ["--remote-debugging-port=6000"] """)]
    [InlineData(""" "launchBrowser": { "enabled": true, "args": "http://localhost:{|PORT004:6000|}", "osx": { "command": "open http://localhost:{|PORT004:6666|}" } } """)]
    [InlineData(""" "env": { "Kestrel__Endpoints__A__Url": "http://+:6000", "Kestrel__Endpoints__A__Protocols": "Http2" } """)]
    [InlineData(""" "program": "${workspaceFolder}/bin/6000.dll", "preLaunchTask": "http://localhost:6000", "cwd": "http://localhost:6000" // "url": "http://localhost:6000" """)]
    public Task Addresses_of_a_launch_configuration_are_reported(string members)
    {
        var configuration = $$"""{ "name": "a", "request": "launch", {{members}}{{"\n"}} }""";
        return ConfigShapes.VerifyAsync(
            ("x/.vscode/launch.json", $$"""{ "version": "0.2.0", "configurations": [ {{configuration}}, { "name": "b", "args": ["--urls"] } ], "compounds": [] }"""),
            ("x/shop.code-workspace", $$"""{ "folders": [], "launch": { "configurations": [ { "name": "b" }, {{configuration}}, ], } }"""));
    }

    [Theory]
    [InlineData(""" "command": "dotnet", "args": ["run", "--urls", "http://localhost:{|PORT004:6000|}"] """)]
    [InlineData(""" "args": [{ "value": "--urls", "quoting": "strong" }, { "value": "http://localhost:{|PORT004:6000|}", "quoting": "escape" }], "command": "dotnet" """)]
    [InlineData(""" "type": "shell", "command": "dotnet run --urls http://localhost:{|PORT004:6000|}" """)]
    [InlineData(""" "command": "docker", "args": ["run", "-p", "{|PORT004:6000|}:80", "-p", "6666:6379", "shop"] """)]
    [InlineData(""" "command": "docker run -d -p {|PORT004:6000|}:80 shop", "windows": { "command": "docker run -p {|PORT004:6666|}:80 shop" } """)]
    [InlineData(""" "command": "bash", "args": ["-c", "dotnet run --urls http://localhost:{|PORT004:6000|}"] """)]
    [InlineData(""" "options": { "env": { "ASPNETCORE_URLS": "http://localhost:{|PORT004:6000|}", "PORT": "6000" } } """)]
    [InlineData(""" "type": "docker-run", "dockerRun": { "ports": [{ "containerPort": 80, "hostPort": {|PORT004:6000|} }, { "hostPort": 8080, "containerPort": 6666 }] } """)]
    [InlineData(""" "type": "docker-run", "dockerRun": { "env": { "ASPNETCORE_HTTP_PORTS": "6000" }, "ports": [{ "containerPort": 6000, "hostPort": 8080 }] } """)]
    [InlineData(""" "command": "npm", "args": ["start", "--", "--port", "6000"], "problemMatcher": { "background": { "beginsPattern": "http://localhost:6000" } } """)]
    [InlineData(""" "command": "curl", "args": ["http://localhost:6000"], "detail": "http://localhost:6000" """)]
    public Task Addresses_of_a_task_are_reported(string members) =>
        ConfigShapes.VerifyAsync(".vscode/tasks.json", $$"""{ "version": "2.0.0", "tasks": [ { "label": "a", {{members}} } ] }""");

    [Theory]
    [InlineData("""{ "url": "http://localhost:6000", "configurations": { "url": "http://localhost:6000" } }""")]
    [InlineData("""{ "inputs": [ { "url": "http://localhost:6000" } ], "configurations": "http://localhost:6000" }""")]
    [InlineData("""{ "configurations": [ { "url": "http://localhost:{|PORT004:6000|}" }, { "url": """)]
    [InlineData("[]")]
    public Task Only_configurations_are_read_even_of_a_half_typed_file(string text) => ConfigShapes.VerifyAsync(".vscode/launch.json", text);
}
