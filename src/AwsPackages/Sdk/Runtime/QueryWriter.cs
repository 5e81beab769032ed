#nullable enable
using System.Collections;
using System.Globalization;
using Amazon.Runtime;

namespace PartnerCloud.AwsPackages.Sdk;

/// <summary>Writes property bags as parameters of the AWS Query protocol: <c>Tags.member.1.Key=...</c>.</summary>
internal static class QueryWriter
{
    public static void Write(object bag, string prefix, IDictionary<string, string> parameters)
    {
        foreach (var member in WireShape.Of(bag.GetType()))
        {
            if (member.Get(bag) is { } value)
            {
                WriteValue(value, prefix + member.Name, parameters);
            }
        }
    }

    private static void WriteValue(object value, string name, IDictionary<string, string> parameters)
    {
        switch (value)
        {
            case string text: parameters.Add(name, text); break;
            case ConstantClass constant: parameters.Add(name, constant.Value); break;
            case bool flag: parameters.Add(name, flag ? "true" : "false"); break;
            case int number: parameters.Add(name, number.ToString(CultureInfo.InvariantCulture)); break;
            case DateTime time: parameters.Add(name, WireTime.ToIso8601(time)); break;
            case IList list: WriteList(list, name, parameters); break;
            default: Write(value, name + ".", parameters); break;
        }
    }

    private static void WriteList(IList list, string name, IDictionary<string, string> parameters)
    {
        for (var i = 0; i < list.Count; i++)
        {
            WriteValue(list[i]!, string.Create(CultureInfo.InvariantCulture, $"{name}.member.{i + 1}"), parameters);
        }
    }
}
