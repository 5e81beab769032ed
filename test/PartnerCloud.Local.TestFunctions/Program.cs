using System.Text;
using PartnerCloud.Local.TestFunctions;

// Calls the Runtime API directly. This is what every runtime client does, without the additions of any.
var runtime = $"http://{Environment.GetEnvironmentVariable("AWS_LAMBDA_RUNTIME_API")}/2018-06-01/runtime";
var name = Environment.GetEnvironmentVariable("ANNOTATIONS_HANDLER")!;
using var http = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };

switch (Environment.GetEnvironmentVariable("TEST_START"))
{
    case "report":
        await PostAsync("init/error", Json.Error(new InvalidOperationException("PARTNER_CLOUD_X is missing.")));
        return 1;
    case "exit":
        return 3;
    case "hang":
        Console.WriteLine("hanging before next");
        await Task.Delay(Timeout.Infinite);
        break;
}

var functions = new Functions();
var function = typeof(Functions).GetMethod(name)!.CreateDelegate<Func<string, Task<string>>>(functions);
while (true)
{
    using var next = await http.GetAsync($"{runtime}/invocation/next");
    var id = next.Headers.GetValues("Lambda-Runtime-Aws-Request-Id").Single();
    if (name == nameof(Functions.Environment))
        Console.WriteLine($"arn {next.Headers.GetValues("Lambda-Runtime-Invoked-Function-Arn").Single()} deadline {next.Headers.GetValues("Lambda-Runtime-Deadline-Ms").Single()}");
    try
    {
        await PostAsync($"invocation/{id}/response", await function(await next.Content.ReadAsStringAsync()));
    }
    catch (InvalidOperationException error)
    {
        await PostAsync($"invocation/{id}/error", Json.Error(error));
    }

    if (name == nameof(Functions.AnswerAndLeave))
        return 0;
}

async Task PostAsync(string path, string json)
{
    using var content = new StringContent(json, Encoding.UTF8, "application/json");
    using var answer = await http.PostAsync($"{runtime}/{path}", content);
    answer.EnsureSuccessStatusCode();
}
