namespace PortAnalyzers.BrowserTests.Urls;

/// <summary>
/// Generates random URLs with schemes, user names, hosts and ports in many forms, some of them invalid. Forms with a different meaning in a text and
/// in an address bar are left out: a scheme without two slashes, and characters that separate the URLs of a list.
/// </summary>
internal static class RandomUrl
{
    private static readonly string[] Schemes = ["http", "https", "ws", "wss", "HTTP", "hTTpS", "ftp", "file", "http+unix", "x-http", "a.https", "httpx", "xws", "blob", "about"];

    private static readonly string[] Users = ["", "", "", "", "u@", "u:p@", ":@", "@", "u:6000@", "a@b@", "%40:%3A@", "u:p:q@", "[::1]@", "u:22@v:23@", "6000@", "é@", "~$&!*=@"];

    private static readonly string[] Hosts =
    [
        "h", "localhost", "example.com", "EXAMPLE.com.", "127.0.0.1", "0x7f.1", "017700000001", "1", "[::1]", "[::ffff:127.0.0.1]", "[2001:db8::6000]", "[fe80::1%25eth0]", "[::1", "::1", "a_b", "a-b", "-", "*",
        "+", "$", "{host}", "bücher.de", "日本", "%68ost", "%00", "a%2Fb", "xn--bcher-kva.de", "1.2.3.4.5", "256.0.0.1", "", ".", "..", "a..b", "~", "&", "h\u00AD", "\u3002x", "ｈ", "!",
    ];

    private static readonly string[] Digits =
    [
        "80", "443", "6000", "6666", "1", "0", "00", "65535", "65536", "99999999999", "06000", "0000000000000006000", "006666", "6000a", "60 00", "6_000", "-6000", "+6000", "0x1770", "6e3", "6000.", "6.000", "６０００", "",
        "6000:6001", ":6000", "6000@x", "6000@x:22", "60%30", "a",
    ];

    private static readonly string[] Tails =
    [
        "", "", "/", "/x", "?q", "#f", "\\", "\\x:22", "/x:22", "?x:22", "#:22", "/@y:22", "?@y:22", "#@y:22", "//z:22", "/http://z:22", "?u=http://z:22/", "/a@b", "/é", "/%3A22", "?a=b&c=:22",
    ];

    public static string Write(Random random)
    {
        var port = random.Next(4) == 0 ? "" : $":{(random.Next(3) == 0 ? $"{random.Next(70_000)}" : Pick(Digits, random))}";
        return $"{Pick(Schemes, random)}://{Pick(Users, random)}{Pick(Hosts, random)}{port}{Pick(Tails, random)}";
    }

    private static string Pick(string[] parts, Random random) => parts[random.Next(parts.Length)];
}
