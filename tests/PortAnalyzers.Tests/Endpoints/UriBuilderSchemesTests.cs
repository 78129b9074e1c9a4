using PortAnalyzers.Tests.Rules;

namespace PortAnalyzers.Tests.Endpoints;

/// <summary>The scheme of a UriBuilder, in addition to <see cref="UriConstructionTests"/>.</summary>
public class UriBuilderSchemesTests
{
    [Theory]
    [InlineData("""var u = new UriBuilder("redis://localhost") { Port = 6000 };""")]
    [InlineData("""var u = new UriBuilder("redis", "localhost") { Port = 6000 };""")]
    [InlineData("""var u = new UriBuilder("http://localhost") { Scheme = "redis", Port = 6000 };""")]
    [InlineData("""var u = new UriBuilder("http://localhost") { Port = 6000, Scheme = "redis" };""")]
    [InlineData("""var u = new UriBuilder("http", "localhost", 6000) { Scheme = "redis" };""")]
    [InlineData("""var u = new UriBuilder(new Uri("redis://localhost")) { Port = 6000 };""")]
    [InlineData("""var u = new UriBuilder(flag ? "ftp" : "redis", "localhost", 6000);""")]
    [InlineData("""var u = new UriBuilder("http://localhost"); u.Port = 6000; u.Scheme = "redis";""")]
    [InlineData("""var u = new UriBuilder("redis://localhost"); var same = u; same.Port = 6000;""")]
    [InlineData("""UriBuilder u; u = new("redis://localhost"); u.Port = 6000;""")]
    [InlineData("""var u = new UriBuilder("ftp://localhost"); if (flag) u.Scheme = "redis"; u.Port = 6000;""")]
    [InlineData("""var u = new UriBuilder("http://localhost"); if (flag) { u.Scheme = "redis"; u.Port = 6000; }""")]
    public Task A_builder_of_another_scheme_is_silent(string statements) => Shapes.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("""var u = new UriBuilder("redis://localhost") { Scheme = "https", Port = {|PORT002:6000|} };""")]
    [InlineData("""var u = new UriBuilder("redis", "localhost", {|PORT002:6000|}) { Scheme = "ws" };""")]
    [InlineData("""var u = new UriBuilder("redis://localhost") { Scheme = text, Port = {|PORT002:6000|} };""")]
    [InlineData("""var u = new UriBuilder("redis://localhost"); u.Port = {|PORT002:6000|}; u.Scheme = "http";""")]
    [InlineData("""var u = new UriBuilder("redis://localhost"); if (flag) u.Scheme = "http"; u.Port = {|PORT002:6000|}; u.Scheme = "redis";""")]
    [InlineData("""var u = new UriBuilder("http://localhost"); var v = new UriBuilder("redis://localhost"); v.Scheme = "redis"; u.Port = {|PORT002:6000|};""")]
    [InlineData("""var u = new UriBuilder("http://redis://localhost") { Port = {|PORT002:6000|} };""")]
    [InlineData("""var u = new UriBuilder("localhost/redis") { Host = "redis", Port = {|PORT002:6000|} };""")]
    [InlineData("""var u = new UriBuilder("http://localhost"); u.Host = "redis"; u.Port = {|PORT002:6000|};""")]
    [InlineData("""var u = new UriBuilder(text + "://localhost") { Port = {|PORT002:6000|} };""")]
    [InlineData("""var u = (UriBuilder)thing; u.Port = {|PORT002:6000|};""")]
    [InlineData("""var us = new UriBuilder[1]; us[0].Scheme = "redis"; var u = new UriBuilder("http", "localhost", {|PORT002:6000|});""")]
    [InlineData("""var u = new UriBuilder("http://localhost"); if (flag) u.Scheme = "redis"; u.Port = {|PORT002:6000|};""")]
    [InlineData("""var u = new UriBuilder(); switch (number) { case 1: u.Scheme = "redis"; break; } u.Port = {|PORT002:6000|};""")]
    public Task A_builder_of_a_web_scheme_or_an_unknown_one_is_reported(string statements) => Shapes.VerifyStatementsAsync(statements);

    [Theory]
    [InlineData("""readonly UriBuilder _u = new("redis://localhost"); void M() { _u.Port = 6000; }""")]
    [InlineData("""UriBuilder _u = new(); void M() { _u.Scheme = "redis"; _u.Port = 6000; }""")]
    [InlineData("""UriBuilder _u = new(); UriBuilder _v = new(); void M() { _v.Scheme = "redis"; _u.Port = {|PORT002:6000|}; }""")]
    [InlineData("""UriBuilder _u = new(); void M() { _u.Port = {|PORT002:6000|}; } void N() { _u.Scheme = "redis"; }""")]
    public Task A_builder_in_a_field_has_the_scheme_of_its_member(string members) => Shapes.VerifyMembersAsync(members);
}
